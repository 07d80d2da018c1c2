// How far the page can be moved sideways, in CSS pixels, and the elements that reach past its right edge.
() => {
  const page = document.scrollingElement;
  const excess = page.scrollWidth - page.clientWidth;
  if (excess <= 0) return { excess: 0, culprits: [] };
  const scrolls = (element) => {
    for (let up = element.parentElement; up && up !== page; up = up.parentElement) {
      if (getComputedStyle(up).overflowX !== "visible") return true;
    }
    return false;
  };
  const culprits = [...document.body.querySelectorAll("*")]
    .filter((each) => each.getBoundingClientRect().right > page.clientWidth + 0.5 && !scrolls(each))
    .map((each) => `${each.tagName.toLowerCase()}.${each.getAttribute("class") ?? ""}: ${each.textContent.trim().slice(0, 30)}`);
  return { excess, culprits: culprits.slice(-5) };
}
