// node query.js READER INDEX QUERIES: asks each query as a browser that has nothing yet, and shows the first ten results.
"use strict";
const fs = require("fs"), path = require("path");
const [reader, folder, queries] = process.argv.slice(2);
const search = require(path.resolve(reader));

let bytes = 0;

async function load(name) {
  const source = fs.readFileSync(path.join(folder, name));
  let result;
  bytes += source.length;
  new Function("gongbaoSearch", source.toString())((_, ...rest) => { result = rest; });
  return result;
}

async function main() {
  const all = JSON.parse(fs.readFileSync(queries)), runs = [];
  let kind;
  for (const [query, expected] of all) {
    // Of the processor, which others use too; reading files is part of it.
    const start = process.cpuUsage();
    bytes = 0;
    const index = await search.open(load), found = await index.search(query), terms = search.terms(query);
    for (const each of found.slice(0, 10)) search.sentence((await index.page(each.part)).text, terms);
    const used = process.cpuUsage(start), milliseconds = (used.user + used.system) / 1e3;
    kind = index.kinds.indexOf("调研报告");
    const reports = kind < 0 ? found.length : found.filter(each => index.kind(each.document) === kind).length;
    if (reports !== expected) console.log(`WRONG    ${query}: ${reports}, expected ${expected}`);
    runs.push({ query, bytes, milliseconds, right: reports === expected });
  }
  const most = key => runs.reduce((a, b) => b[key] > a[key] ? b : a);
  const median = key => runs.map(run => run[key]).sort((a, b) => a - b)[runs.length >> 1];
  const [largest, slowest] = [most("bytes"), most("milliseconds")];
  console.log(`queries  ${runs.length}, right ${runs.filter(run => run.right).length}`);
  console.log(`fetched  median ${(median("bytes") / 1024).toFixed(1)} KiB, most ${(largest.bytes / 1024).toFixed(1)} KiB (${largest.query})`);
  console.log(`time     median ${median("milliseconds").toFixed(1)} ms, most ${slowest.milliseconds.toFixed(1)} ms (${slowest.query})`);
}

main();
