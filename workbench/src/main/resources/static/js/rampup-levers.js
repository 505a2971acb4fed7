/* Pointing at a lever in the chart is pointing at it in the list beside it: what goes without it is shown at the foot of the window. */
(function () {
  "use strict";
  const links = new Map([...document.querySelectorAll("#leviers-a-essayer a")].map(link => [link.dataset.lever, link]));
  const rows = document.querySelectorAll(".gantt [data-lever]");
  const mark = lever => {
    for (const row of rows) row.classList.toggle("pointed", row.dataset.lever === lever);
    for (const [id, link] of links) link.classList.toggle("pointed", id === lever);
  };
  let timer = 0;
  for (const row of rows) {
    const link = links.get(row.dataset.lever);
    if (!link) continue;
    const point = () => { mark(row.dataset.lever); htmx.trigger(link, "pointed"); };
    row.addEventListener("mouseenter", () => { clearTimeout(timer); timer = setTimeout(point, 120); });
    row.addEventListener("mouseleave", () => clearTimeout(timer));
    row.addEventListener("click", point);
  }
  for (const [lever, link] of links) for (const name of ["mouseenter", "focus", "click"]) link.addEventListener(name, () => mark(lever));
})();
