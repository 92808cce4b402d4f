import { TRADITIONAL } from "../text/characters.ts";
import { LawgovError } from "../text/error.ts";
import { firstWhere } from "../text/firstWhere.ts";

export interface Decoded {
  text: string;
  /** Label of the WHATWG encoding standard. */
  encoding: string;
}

/** Labels that `--encoding` takes, by what users call them. */
const LABELS: Record<string, string> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  gb18030: "gb18030",
  gbk: "gb18030",
  gb2312: "gb18030",
  cp936: "gb18030",
  big5: "big5",
  "utf-16": "utf-16le",
  "utf-16le": "utf-16le",
  "utf-16be": "utf-16be",
};

/** Characters that such reports are full of, in both scripts; in wrongly decoded bytes they are rare. */
const EVERYDAY = new Set(
  "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严" +
    TRADITIONAL,
);

/** The share of everyday characters among Chinese ones that a right decoding has at the least. */
const PLAUSIBLE = 0.45;

/** How much of the bytes is looked at. */
const SAMPLE = 64 * 1024;

/** The encoding of a name that a user gives; throws `usage` where it is unknown. */
export function encodingOf(wanted: string): string {
  const label = LABELS[wanted.toLowerCase()];
  if (!label) throw new LawgovError("usage", `unknown encoding ${wanted}; known: ${Object.keys(LABELS).join(", ")}`);
  return label;
}

/**
 * Decode bytes of unknown encoding: byte order mark, UTF-8 where valid, else the legacy encoding under which the text
 * has the vocabulary of such reports.
 *
 * Valid bytes prove little, since Big5 text often decodes as GB18030 without an error: the everyday characters decide.
 * Throws `undecodable` with a hint where nothing fits, never returns mojibake.
 */
export function decode(bytes: Uint8Array, wanted?: string): Decoded {
  if (wanted !== undefined) {
    const label = encodingOf(wanted);
    const text = tryDecode(bytes, label);
    if (text === undefined)
      throw new LawgovError(
        "undecodable",
        `${damageOf(bytes, label) ?? `not valid ${label}`}; or leave out --encoding to have it detected`,
      );
    return { text, encoding: label };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, "utf-16be");
  const utf8 = tryDecode(bytes, "utf-8");
  if (utf8 !== undefined && !isBinary(utf8)) return { text: utf8, encoding: "utf-8" };
  const sample = bytes.subarray(0, SAMPLE);
  const best = ["gb18030", "big5", "utf-16le", "utf-16be"]
    .map((encoding) => ({ encoding, score: plausibility(new TextDecoder(encoding).decode(sample, { stream: true })) }))
    .sort((a, b) => b.score - a.score)[0]!;
  const isLikely = best.score >= PLAUSIBLE;
  const text = isLikely ? tryDecode(bytes, best.encoding) : undefined;
  if (text === undefined || isBinary(text)) {
    const damage = damageOf(bytes, "utf-8") ?? (isLikely ? damageOf(bytes, best.encoding) : undefined);
    throw new LawgovError("undecodable", damage ?? "not text in UTF-8, UTF-16, GB18030 or Big5");
  }
  return { text, encoding: best.encoding };
}

/** A file's name: UTF-8 where it is that, whatever an archive says of it, else GBK, as old programs wrote it. */
export function decodeName(bytes: Uint8Array): string {
  return tryDecode(bytes, "utf-8") ?? tryDecode(bytes, "gb18030") ?? new TextDecoder("latin1").decode(bytes);
}

/** The text of bytes, or nothing where they are not valid; of the beginning of a text the last character may be cut. */
function tryDecode(bytes: Uint8Array, encoding: string, isBeginning = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: isBeginning });
  } catch {
    return undefined;
  }
}

/** What is wrong with a text that is whole up to some byte: it was cut off, or damaged in one place. */
function damageOf(bytes: Uint8Array, encoding: string): string | undefined {
  const breaks = (length: number): boolean => tryDecode(bytes.subarray(0, length), encoding, true) === undefined;
  const at = firstWhere(bytes.length, (i) => breaks(i + 1));
  const read = tryDecode(bytes.subarray(0, at), encoding, true) ?? "";
  if (at < FAR || !/[^\0-\x7f]/.test(read) || isBinary(read)) return undefined;
  return at === bytes.length
    ? `text in ${encoding} that is cut off in its last character; get the file again`
    : `text in ${encoding} that is damaged at byte ${at}; mend the file or get it again`;
}

/** So many bytes of an encoding are no accident. */
const FAR = 64;

/** Text has no NUL and next to no control characters. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls > 8 && controls * 200 > sample.length;
}

/** The share of everyday characters among those that are not ASCII. */
function plausibility(text: string): number {
  let all = 0;
  let everyday = 0;
  for (const character of text) {
    if (character.charCodeAt(0) < 0x80 || /[\u3000-\u303f\uff00-\uffef\u2010-\u2027]/.test(character)) continue;
    all++;
    if (EVERYDAY.has(character)) everyday++;
  }
  return all === 0 ? 0 : everyday / all;
}
