// What the benchmarks share: medians, whole commands timed side by side, arguments.
import { spawnSync } from "node:child_process";

export function argument(name, usual) {
  const at = process.argv.indexOf(name);
  return at < 0 ? usual : Number(process.argv[at + 1]);
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The median wall time (ms) of each of some commands of Node, run in turn so many times. */
function commandMedians(commands, times) {
  const taken = commands.map(() => []);
  for (let n = 0; n < times; n++)
    for (const [i, args] of commands.entries()) {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
      taken[i].push(performance.now() - start);
      if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr}`);
    }
  return taken.map(median);
}

/** The median wall time (ms) of bare Node and of the command on a Simplified and a Traditional seed. */
export function startUpMedians(times) {
  const command = (seed) => ["bin/lawgov.js", "parse", `seeds/${seed}.txt`, "-q"];
  return commandMedians([["-e", "0"], command("000_66b2dc51cd375b67"), command("003_db964fd7207fbad6")], times);
}

/** The time (ms) of one call, over as many as take `least` ms, after one that is not counted. */
export function callTime(call, least = 400) {
  call();
  const start = performance.now();
  let calls = 0;
  do {
    call();
    calls++;
  } while (performance.now() - start < least);
  return (performance.now() - start) / calls;
}
