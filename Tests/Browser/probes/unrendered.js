// The texts of the page's main part that nobody can see. What is folded away on purpose, in a closed <details>, is not meant,
// nor what can be read in another place, as the small headings are that a telephone's list of contents leaves out, nor controls
// that only scripts can work.
() => {
  const controls = "[hidden], form, label, button, output, .live";
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const seen = new Set();
  const unseen = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.data.trim();
    const parent = walker.currentNode.parentElement;
    if (!text || parent.closest("script, style, template, noscript, svg title, svg desc")) continue;
    if (parent.closest("details:not([open])") || parent.closest(controls)) continue;
    if (parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) seen.add(text);
    else unseen.push(text);
  }
  return unseen.filter((each) => !seen.has(each));
}
