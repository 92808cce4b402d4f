const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’—…]/;

/** Signs whose width is ambiguous: two columns on a Chinese page, one in most terminals. */
const AMBIGUOUS = /[“”‘’—…·×]/g;

/** Columns that a text takes in a terminal. */
export function terminalColumnsOf(text: string): number {
  return columnsOf(text) - (text.match(AMBIGUOUS)?.filter((sign) => columnsOf(sign) === 2).length ?? 0);
}

/** Columns of a fixed-width page that a text takes: two a Chinese character or full-width sign, one any other. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x20 && code < 0x7f) columns++;
    else if (code >= 0x4e00 && code <= 0x9fff) columns += 2;
    else if (code >= 0xdc00 && code <= 0xdfff) continue;
    else if (code >= 0xd800 && code <= 0xdbff) columns += 2;
    else columns += WIDE.test(text[i]!) ? 2 : 1;
  }
  return columns;
}
