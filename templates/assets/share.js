// Passing on the address of this page: the phone's own ways (Zalo is among them), and a button that copies.
(() => {
const box = document.querySelector("[data-share]");
if (!box) return;
const { share: address, copy, copied, ways } = box.dataset;
const shown = box.nextElementSibling;
const button = (words, action) => {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.addEventListener("click", action);
  box.append(made);
};
// Without leave to copy the address is chosen, so that the reader copies it.
const choose = () => getSelection().selectAllChildren(shown.querySelector("span"));
const write = () => navigator.clipboard ? navigator.clipboard.writeText(address) : Promise.reject();
button(copy, () => write().then(() => { shown.querySelector("[role=status]").textContent = copied; }, choose));
if (navigator.share) button(ways, () => navigator.share({ title: document.title, url: address }).catch(() => {}));
})();
