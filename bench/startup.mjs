// The whole command on one report against bare Node, side by side; exits 1 above the bound.
// usage: node bench/startup.mjs [--bound RATIO] [--times N]
import { argument, startUpMedians } from "./ratios.mjs";

const bound = argument("--bound", Number.POSITIVE_INFINITY);
const [bare, simplified, traditional] = startUpMedians(argument("--times", 20));
console.log(`bare Node ${bare.toFixed(1)} ms`);
console.log(`one Simplified report  x${(simplified / bare).toFixed(2)}`);
console.log(`one Traditional report x${(traditional / bare).toFixed(2)}`);
if (Math.max(simplified, traditional) / bare > bound) {
  console.error(`above the bound of x${bound}`);
  process.exit(1);
}
