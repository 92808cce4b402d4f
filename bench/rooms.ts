// The time that each room takes, in the order of the pipeline; bundled by run.mjs.
import { assignIndicators } from "../src/indicators/assign.ts";
import { readMetadata } from "../src/metadata/readMetadata.ts";
import { figuresOf, readPassage } from "../src/metrics/figures.ts";
import { passagesOf } from "../src/metrics/passages.ts";
import { normalize } from "../src/normalize/normalize.ts";
import { readOutline } from "../src/outline/readOutline.ts";
import { parseReport } from "../src/parseReport.ts";
import { decode } from "../src/read/decode.ts";

/** Milliseconds a room, over all texts. */
export function timeRooms(files: readonly Uint8Array[], rounds: number): Record<string, number> {
  const times: Record<string, number> = {};
  const timed = <T>(room: string, work: () => T): T => {
    const start = performance.now();
    const result = work();
    times[room] = (times[room] ?? 0) + performance.now() - start;
    return result;
  };
  for (let round = 0; round <= rounds; round++) {
    // the first round only warms up
    if (round === 1) for (const room of Object.keys(times)) times[room] = 0;
    for (const bytes of files) {
      const { text } = timed("read", () => decode(bytes));
      const normal = timed("normalize", () => normalize(text));
      const outline = timed("outline", () => readOutline(normal.text));
      const metadata = timed("metadata", () => readMetadata(normal, outline));
      const passages = timed("metrics", () =>
        passagesOf(normal.text, outline).map((passage) =>
          figuresOf(normal, passage, readPassage(normal, passage), metadata.reportYear),
        ),
      );
      timed("indicators", () => {
        for (const figures of passages) assignIndicators(normal.text, figures);
      });
      const report = parseReport(text);
      timed("write", () => JSON.stringify(report));
    }
  }
  return Object.fromEntries(Object.entries(times).map(([room, time]) => [room, time / rounds]));
}
