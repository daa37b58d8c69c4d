// On wide screens each card stands beside its mark, as far as the paragraph has room: no row grows by it.

const wide = matchMedia("(min-width: 56.0625rem)");
const inSight = new IntersectionObserver(
  (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => alignRow(entry.target)),
  { rootMargin: "50%" },
);

function alignRow(row) {
  const cards = [...row.querySelectorAll(".card")];
  for (const card of cards) card.style.marginTop = "";
  if (!wide.matches) return;
  const shownCards = cards.filter((card) => card.offsetHeight);
  const list = row.querySelector(".cards").getBoundingClientRect();
  const para = row.querySelector(".para");
  const top = para.getBoundingClientRect().top;
  const heights = shownCards.map((card) => card.getBoundingClientRect().height + 10);
  const spare = para.offsetHeight - heights.reduce((sum, height) => sum + height, 0) - 24;
  let used = 0;
  let below = 0;
  for (const [place, card] of shownCards.entries()) {
    const mark = document.getElementById(`m${card.id.slice(1)}`);
    const wanted = mark.getBoundingClientRect().top - top - 18 - below;
    const shift = Math.max(0, Math.min(wanted, spare) - used);
    if (shift && list.height) card.style.marginTop = `${shift}px`;
    used += shift;
    below += heights[place];
  }
}

function alignAll() {
  for (const row of document.querySelectorAll(".row.found")) {
    inSight.unobserve(row);
    inSight.observe(row);
  }
}

let resized = 0;
addEventListener("resize", () => {
  clearTimeout(resized);
  resized = setTimeout(alignAll, 200);
});
