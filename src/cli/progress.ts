import { standardError } from "./standardStreams.ts";
import { sayAbove } from "./terminal.ts";

/** Work that is done sooner has no bar. */
const PATIENCE_MS = 500;

export interface Progress {
  /** One more input is done. */
  step(): void;
  stop(): void;
}

/**
 * A bar on standard error, on a terminal only, for work of more than half a second. `count` is asked for the number of
 * inputs when the bar is first shown.
 */
export function showProgress(count: () => Promise<number | undefined>, isQuiet: boolean): Progress {
  if (isQuiet || !standardError.isTerminal) return { step() {}, stop() {} };
  let done = 0;
  let bars: import("cli-progress").MultiBar | undefined;
  let bar: import("cli-progress").SingleBar | undefined;
  let isOver = false;
  const timer = setTimeout(async () => {
    const { MultiBar, Presets } = await import("cli-progress");
    if (isOver) return;
    bars = new MultiBar(
      {
        stream: process.stderr,
        hideCursor: true,
        clearOnComplete: true,
        format: "{bar} {value}/{total}  {eta_formatted}",
      },
      Presets.shades_grey,
    );
    // until they are counted, there is one more than is done
    bar = bars.create(done + 1, done);
    sayAbove((line) => bars!.log(line));
    const total = await count().catch(() => undefined);
    if (total !== undefined) bar.setTotal(total);
  }, PATIENCE_MS);
  return {
    step() {
      done++;
      bar?.update(done);
      if (bar && bar.getTotal() <= done) bar.setTotal(done + 1);
    },
    stop() {
      isOver = true;
      clearTimeout(timer);
      sayAbove(undefined);
      bars?.stop();
    },
  };
}
