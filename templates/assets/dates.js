(() => {
  'use strict';
  // The chips of the reader's day: this page may have been built weeks ago. Vietnam is at UTC+7 all year.
  const day = new Date(Date.now() + 252e5).toISOString().slice(0, 10);
  for (const chip of document.querySelectorAll('.chip[data-until]')) {
    if (chip.dataset.until >= day) continue;
    chip.className = `chip ${chip.dataset.then}`;
    chip.querySelector('use').setAttribute('href', `#m-${chip.dataset.then}`);
    chip.lastChild.textContent = chip.dataset.late;
    const stars = chip.parentNode.querySelector('.rating');
    if (stars) stars.hidden = true;
  }
})();
