// Returns, for each table of figures, the columns of numbers that would be of another width while only the first row has arrived.
() => [...document.querySelectorAll(".figure-table table")].flatMap((table) => {
  const heads = [...table.tHead.rows[0].cells];
  const widths = () => heads.map((head) => head.getBoundingClientRect().width);
  const rows = [...table.tBodies[0].rows];
  const whole = widths();
  rows.slice(1).forEach((row) => row.remove());
  const begun = widths();
  rows.forEach((row) => table.tBodies[0].append(row));
  return heads.flatMap((head, index) => !head.classList.contains("number") || Math.abs(whole[index] - begun[index]) < 2 ? [] :
    [`${table.closest("figure").id}, ${head.textContent}: ${begun[index]}px, then ${whole[index]}px`]);
})
