// Numbers, in document order, the elements that the Tab key must reach, and returns a short description of each.
() => {
  const candidates = "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [contenteditable=true]";
  const inClosedDetails = (element) => {
    const details = element.closest("details:not([open])");
    return details && !(element.tagName === "SUMMARY" && element.parentElement === details);
  };
  // One radio button stands for its group: the chosen one, else the first.
  const speaksForItsGroup = (radio) => {
    const group = [...document.querySelectorAll(`input[type=radio][name="${CSS.escape(radio.name)}"]`)];
    return radio === (group.find((each) => each.checked) ?? group[0]);
  };
  const reachable = [...document.querySelectorAll(candidates)].filter((each) =>
    !each.disabled && each.tabIndex >= 0 && !inClosedDetails(each) &&
    each.checkVisibility({ visibilityProperty: true }) &&
    (each.type !== "radio" || speaksForItsGroup(each)));
  reachable.forEach((each, index) => { each.tabStop = index; });
  return reachable.map((each) => `<${each.tagName.toLowerCase()}> ${(each.textContent.trim() || each.getAttribute("aria-label") || each.id).slice(0, 24)}`);
}
