// Reads the triggers of all wordings once, for the build to put in the place of the empty src/text/keptTriggers.ts.
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const source = fileURLToPath(new URL("readAllTriggers.ts", import.meta.url));
let kept;

async function read() {
  const bundle = await rolldown({ input: source, platform: "node" });
  const { output } = await bundle.generate({ format: "esm" });
  await bundle.close();
  const code = Buffer.from(output[0].code).toString("base64");
  const { readAllTriggers } = await import(`data:text/javascript;base64,${code}`);
  return `export const KEPT = {${Object.entries(readAllTriggers()).map(getter).join("\n")}};`;
}

// numbers as text: read when asked for, and small in the kept code
function getter([name, kept]) {
  return `get ${name}() { return JSON.parse(${JSON.stringify(JSON.stringify(kept))}); },`;
}

export const keptTriggers = {
  name: "kept-triggers",
  load: {
    filter: { id: /src[/\\]text[/\\]keptTriggers\.ts$/ },
    handler: async () => {
      kept ??= read();
      return { code: await kept, moduleType: "js" };
    },
  },
  buildEnd() {
    if (!kept) throw new Error("src/text/keptTriggers.ts is not part of the bundle: nothing was put in its place");
  },
};
