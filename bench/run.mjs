// Ratios measured side by side in one run, and bench/RESULTS.md: `npm run bench`.
// usage: node bench/run.mjs [--count REPORTS]; the memory figures want Linux
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { parseReport } from "../dist/node/index.js";
import { randomFrom } from "../tools/randomFrom.mjs";
import { generateFolder, generateReport } from "./generate.mjs";
import { argument, callTime, startUpMedians } from "./ratios.mjs";

const count = argument("--count", 10_000);
const folder = mkdtempSync(join(tmpdir(), "lawgov-bench-"));
const rows = [];
const say = (what, figure, bar = "") => {
  rows.push([what, figure, bar]);
  console.log(`${what}: ${figure}${bar ? `  (bar: ${bar})` : ""}`);
};

// (a) the whole command on one report against bare Node
const [bare, simplified, traditional] = startUpMedians(20);
say("bare Node, median of 20", `${bare.toFixed(0)} ms`);
say("command on one Simplified report / bare Node", (simplified / bare).toFixed(2), "at most 2.0");
say("command on one Traditional report / bare Node", (traditional / bare).toFixed(2), "at most 2.5");

// (b) throughput against decoding, and against a suite of recognizers
const seeds = readdirSync("seeds").filter((name) => name.endsWith(".txt") && !name.startsWith("003"));
const random = randomFrom(1);
const files = [
  ...seeds.map((name) => readFileSync(join("seeds", name))),
  ...Array.from({ length: 6 }, () => Buffer.from(generateReport(random, 6000))),
];
const bytes = files.reduce((sum, file) => sum + file.length, 0);
const decode = (file) => new TextDecoder().decode(file);
const rate = (time) => bytes / time / 1000;
const floor = rate(callTime(() => files.map(decode)));
const parse = () => files.map((file) => JSON.stringify(parseReport(decode(file))));
// a batch: what is optimised at all has been, before it is measured
callTime(parse, 4000);
const parsed = rate(callTime(parse, 4000));
const suite = createRequire(import.meta.url)("@microsoft/recognizers-text-suite");
const sample = decode(files[0]);
const suiteTime = callTime(() => {
  for (const line of sample.split("\n"))
    for (const name of ["recognizeNumber", "recognizePercentage", "recognizeDateTime"]) suite[name](line, "zh-cn");
}, 1);
const recognized = files[0].length / suiteTime / 1000;
say("decoding floor", `${floor.toFixed(0)} MB/s`);
say("parse to JSON, Simplified", `${parsed.toFixed(2)} MB/s`);
say("decoding floor / parse", (floor / parsed).toFixed(0), "at most 15");
say("parse / recognizers suite", (parsed / recognized).toFixed(0), "at least 300");

// (d) growth on doubling: a text and one of twice its length in turn, so that a slow minute of the machine hits both
const generated = (size) => generateReport(randomFrom(2), size / 3);
let worst = 0;
// up to 20 MB, from a little less than 100 kB
for (let size = 78_125, text = generated(size); size < 20_000_000; size *= 2) {
  const double = generated(size * 2);
  const [time, doubled] = [text, double].map(() => []);
  for (let n = 0; n < 5; n++) {
    time.push(callTime(() => parseReport(text), 200));
    doubled.push(callTime(() => parseReport(double), 200));
  }
  // the best of five: what is compiled or collected meanwhile is not of the size
  const growth = Math.min(...doubled) / Math.min(...time);
  worst = Math.max(worst, growth * ((2 * Buffer.byteLength(text)) / Buffer.byteLength(double)));
  text = double;
}
say("growth on doubling, 100 kB to 20 MB, worst", `x${worst.toFixed(2)}`, "at most 2.2");

// (e) the time of each room
const bundle = await rolldown({
  input: "bench/rooms.ts",
  platform: "node",
  transform: { define: { __LAWGOV_VERSION__: '"bench"' } },
});
const roomsFile = join(folder, "rooms.mjs");
await bundle.write({ file: roomsFile, format: "esm" });
const { timeRooms } = await import(pathToFileURL(roomsFile).href);
const rooms = timeRooms(files, 10);
const whole = Object.values(rooms).reduce((sum, time) => sum + time, 0);
for (const [room, time] of Object.entries(rooms)) say(`room ${room}`, `${((time / whole) * 100).toFixed(0)} %`);

// (c) a batch through the command
const reports = join(folder, "reports");
generateFolder(reports, count, 5000, 3);
const names = readdirSync(reports).sort();
const size = names.reduce((sum, name) => sum + statSync(join(reports, name)).size, 0);
// the high-water mark of the process itself: what resourceUsage tells begins with that of the process which started it
const peak = `data:text/javascript,${encodeURIComponent(
  'import{isMainThread}from"node:worker_threads";import{readFileSync}from"node:fs";isMainThread&&process.on("exit",()=>{const{userCPUTime,systemCPUTime}=process.resourceUsage();console.error("used "+/VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status","utf8"))[1]+" "+(userCPUTime+systemCPUTime))})',
)}`;
const measure = (args) =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ["--import", peak, ...args], { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    child.on("close", (code) => {
      const [, rss, cpu] = /used (\d+) (\d+)/.exec(said) ?? [];
      if (code === 0 && rss) resolve({ wall: performance.now() - start, rss: rss / 1024, cpu: cpu / 1e6 });
      else reject(new Error(said));
    });
  });
const batch = (jobs, from = [reports]) =>
  measure(["bin/lawgov.js", "parse", ...from, "--format", "ndjson", "--jobs", String(jobs)]);
// what the machine itself gives to two: each half in a process of its own, with one thread
const halves = [0, 1].map((half) => {
  const list = join(folder, `half-${half}`);
  writeFileSync(
    list,
    names
      .filter((_, n) => n % 2 === half)
      .map((name) => `${join(reports, name)}\n`)
      .join(""),
  );
  return ["--files-from", list];
});
const apart = async () => {
  const start = performance.now();
  await Promise.all(halves.map((half) => batch(1, half)));
  return performance.now() - start;
};
const empty = await measure(["-e", "0"]);
// in turn, and the fastest run of each: another load on the machine hits one or the other
const runs = [[], [], []];
for (let n = 0; n < 3; n++) {
  runs[0].push(await batch(1));
  runs[1].push(await batch(2));
  runs[2].push({ wall: await apart() });
}
const [one, two, control] = runs.map((all) => all.reduce((a, b) => (a.wall <= b.wall ? a : b)));
say(
  `${count} generated reports (${(size / 1e6).toFixed(0)} MB), one thread`,
  `${(one.wall / 1000).toFixed(1)} s, CPU ${one.cpu.toFixed(1)} s`,
);
say("the same, two threads", `${(two.wall / 1000).toFixed(1)} s, CPU ${two.cpu.toFixed(1)} s`);
say("one thread / two threads, wall", (one.wall / two.wall).toFixed(2), "at least 1.7");
say("one thread / two processes of half the reports each", (one.wall / control.wall).toFixed(2));
say("peak memory above bare Node, one thread", `${(one.rss - empty.rss).toFixed(0)} MB`, "at most 250 MB");
say("peak memory above bare Node, two threads", `${(two.rss - empty.rss).toFixed(0)} MB`, "at most 250 MB");
rmSync(folder, { recursive: true });

const machine = `${cpus().length} × ${cpus()[0].model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.versions.node}`;
/** Whether a figure is on the right side of its bar: at most 2.0, at least 300. */
const holds = (figure, bar) => {
  const [measured, wanted] = [figure, bar].map((text) => Number(/[\d.]+/.exec(text)[0]));
  return bar.startsWith("at most") ? measured <= wanted : measured >= wanted;
};
const table = rows
  .map(
    ([what, figure, bar]) =>
      `| ${what} | ${figure} | ${bar === "" ? "" : `${bar}${holds(figure, bar) ? "" : ", missed"}`} |`,
  )
  .join("\n");
writeFileSync(
  "bench/RESULTS.md",
  `# Results of \`npm run bench\`\n\nMachine: ${machine}. Each ratio was measured side by side in one run.\n\n| what | measured | bar |\n| --- | --- | --- |\n${table}\n`,
);
