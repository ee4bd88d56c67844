(()=>{
// The verdict of the reader's day: this page may have been built weeks ago. Vietnam is at UTC+7 all year.
const day=new Date(Date.now()+252e5).toISOString().slice(0,10);
let now;
for(const later of document.querySelectorAll("template[data-from]"))if(later.dataset.from<=day)now=later;
if(!now)return;
document.querySelector("section.verdict").replaceWith(now.content);
document.title=now.dataset.title;
})()
