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
  return readAllTriggers();
}

/** How each list of numbers is kept, as bytes. */
const LISTS = {
  base: Uint16Array,
  before: Uint16Array,
  ends: Int16Array,
  firstUse: Uint16Array,
  firstNear: Uint16Array,
  wordings: Uint16Array,
  firstSet: Uint16Array,
  sets: Uint16Array,
};

/** As a call that makes the list from text: much smaller than its digits, and read without a parser. */
function asBytes(name, numbers) {
  const List = LISTS[name];
  const list = new List(numbers);
  if (list.some((number, i) => number !== numbers[i]))
    throw new Error(`${name}: a number that ${List.name} cannot hold`);
  return `list(${List.name}, "${Buffer.from(list.buffer).toString("base64")}")`;
}

function written(value) {
  const parts = Object.entries(value).map(([name, part]) => {
    if (LISTS[name]) return `${name}: ${asBytes(name, part)}`;
    return `${name}: ${name === "trie" ? written(part) : JSON.stringify(part)}`;
  });
  return `{ ${parts.join(", ")} }`;
}

const READ_BYTES = `
const isBig = new Uint8Array(new Uint16Array([1]).buffer)[0] === 0;
function list(List, text) {
  const bytes = Buffer.from(text, "base64");
  if (isBig) bytes.swap16();
  return new List(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}
`;

export const keptTriggers = {
  name: "kept-triggers",
  load: {
    filter: { id: /src[/\\]text[/\\]keptTriggers\.ts$/ },
    handler: async () => {
      kept ??= read();
      // made when asked for
      const getters = Object.entries(await kept).map(([name, index]) => `get ${name}() { return ${written(index)}; },`);
      return { code: `${READ_BYTES}export const KEPT = {${getters.join("\n")}};`, moduleType: "js" };
    },
  },
  buildEnd() {
    if (!kept) throw new Error("src/text/keptTriggers.ts is not part of the bundle: nothing was put in its place");
  },
};
