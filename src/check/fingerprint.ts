/**
 * A short name of a finding that stays the same after lines moved: the rule, the place in the outline, the evidence
 * without white space. FNV-1a over two seeds, 64 bits in all: names, not secrets.
 */
export function fingerprintOf(rule: string, place: string, evidence: readonly string[]): string {
  const key = [rule, place, ...evidence].map((part) => part.normalize("NFKC").replace(/\s+/g, "")).join("\u0000");
  return hash(key, 0x811c9dc5) + hash(key, 0x01000193);
}

function hash(text: string, seed: number): string {
  let value = seed;
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193) >>> 0;
  }
  return value.toString(16).padStart(8, "0");
}
