import { describe, expect, it } from "vitest";
import { catalogue } from "../src/indicators/catalogue/index.ts";
import { readWording, sourceOf, staysInClause } from "../src/indicators/wording.ts";
import { readPattern } from "../src/text/pattern.ts";
import { readTriggers, TriggerIndex, triggersOf } from "../src/text/triggers.ts";

describe("what a text has to contain for a wording to match", () => {
  it.each<[reason: string, wording: string, triggers: string[][]]>([
    ["words that all have to be there", "受理…行政复议…#", [["受理"], ["行政复议"]]],
    ["words of which one has to be there", "(?:办结|审结)…(?:案件)?#", [["办结", "审结"]]],
    ["a word that may be absent is none", "(?:全年)?#件?", []],
    ["a character that may be absent ends a word", "行政?复议#", [["行"], ["复议"]]],
    ["nor is one that is only looked at", "(?<=复议)…#(?!案)", []],
    ["one alternative without any lets the wording match anywhere", "复议|^#", []],
    ["of each alternative the longest", "受理…复议申请#|应诉#", [["复议申请", "应诉"]]],
    ["a repeated word is one that has to be there", "受理(?:复议)+#", [["受理"], ["复议"]]],
    ["a class of characters counts for less than a word", "[为作]被告#", [["被告"]]],
    ["but where there is no word one of them has to be there", "[二三]#", [["二", "三"]]],
    ["a digit is one of ten", "\\d{4}-[\\d一]", [["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]]],
    ["a class of other signs is none", "[〔(]#", []],
    ["nor is one by what it leaves out", "[^二三]#", []],
    ["nor one that may be absent", "[二三]?#", []],
    ["so is a bracket in a class", "[(]被告#", [["被告"]]],
    ["even an escaped one that closes", "[\\]】]号", [["号"]]],
    ["digits are a word", "12345…#", [["12345"]]],
    ["but not the count of a quantifier", "\\d{4}年", [["年"]]],
    ["a character may be given by its code", "\\u4e00年", [["一年"]]],
  ])("%s: %s", (_, wording, triggers) => {
    expect(triggersOf(readWording(wording))).toEqual(triggers);
  });

  it("no wording of the catalogue matches a sentence without its triggers", () => {
    const wordings = catalogue.flatMap(({ named, inField, never }) => [...named, ...inField, ...never]);
    const index = new TriggerIndex(readTriggers({ all: () => wordings.map(readWording), isNear: staysInClause }));
    const patterns = wordings.map((wording) => new RegExp(sourceOf(wording)));
    const sentences = catalogue.flatMap(({ examples }) =>
      [...examples.positive, ...examples.negative].map((sentence) => sentence.replace(/【[^】]*】/g, "#")),
    );
    let matched = 0;
    for (const sentence of sentences) {
      const clause = /[^,;:。()N\n]*#[^,;:。()N\n]*/.exec(sentence)!;
      const within = { start: clause.index, end: clause.index + clause[0].length };
      const candidates = new Set(index.candidates(sentence, within));
      for (const [number, pattern] of patterns.entries()) {
        if (sentence.search(pattern) < 0) continue;
        matched++;
        expect(candidates.has(number), `${wordings[number]} in ${sentence}`).toBe(true);
      }
    }
    expect(matched).toBeGreaterThan(1000);
  });

  it.each<[reason: string, wording: string, stays: boolean]>([
    ["gaps end with the clause", "受理…复议…#", true],
    ["a wide gap does not", "评查~优秀率…#", false],
    ["what is only looked at may stand outside", "(?<!其中,.{0,9})受理…#", true],
    ["a comma is outside", "受理,办结#", false],
    ["a class of all but one sign may reach over the end", "受理[^。]{0,9}#", false],
    ["without the figure it may match anywhere", "复议", false],
    ["in each alternative", "受理#|复议", false],
    ["a bracket that is a character opens no group", "#(?!\\()[^,;]{0,9}借调", false],
    ["nor does one in a class", "受理#(?<=[(]).,", false],
    ["in each alternative, also of a group", "(?:受理#|复议#)", true],
    ["a class without what ends a clause does not reach over it", "受理[^,;:。()#N\\n]{0,9}#", true],
  ])("%s: %s", (_, wording, stays) => {
    expect(staysInClause(readWording(wording))).toBe(stays);
  });
});

describe("a pattern that is not understood is an error", () => {
  it.each<[reason: string, pattern: string, message: string]>([
    ["a group that is not closed", "(?:受理#", "a bracket that is not closed"],
    ["one that none opens", "受理)#", "a bracket that none opens"],
    ["a class that is not closed", "[受理#", "a class that is not closed"],
    ["a word boundary", "\\b#", "an escape that is not known"],
    ["a named group", "(?<name>受理)#", "a group that is not known"],
    ["a quantifier of nothing", "*#", "nothing to repeat"],
  ])("%s: %s", (_, pattern, message) => {
    expect(() => readPattern(pattern)).toThrow(message);
  });
});
