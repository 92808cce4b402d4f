import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { read, utils } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkReport } from "../src/check/checkReport.ts";
import { catalogue } from "../src/indicators/catalogue/index.ts";
import { parseReport } from "../src/parseReport.ts";
import { officeOf } from "../src/tables/office.ts";
import { placeOfOrgan } from "../src/tables/place.ts";
import { factsOf } from "../src/tables/reportFacts.ts";
import { xlsx } from "../src/write/sheets/xlsx.ts";
import { runIn } from "./support/command.ts";
import { root } from "./support/corpus.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lawgov-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: readonly string[]) => runIn(root, args);
const file = (name: string): string => join(folder, name);

describe("the place in an organ's name", () => {
  it.each<[organ: string, parts: string, level: string | null]>([
    ["广东省松江市云岭区人民政府", "广东省/松江市/云岭区/", "county"],
    ["松江市云岭区司法局", "/松江市/云岭区/", "county"],
    ["松江市人民政府", "///", "city"],
    ["广东省人民政府", "广东省///", "province"],
    ["广东省市场监督管理局", "广东省///", "province"],
    ["松江市市场监督管理局", "///", "city"],
    ["松江市住房和城乡建设局", "///", "city"],
    ["云岭县乡村振兴局", "//云岭县/", "county"],
    ["云岭县青石镇人民政府", "//云岭县/青石镇", "town"],
    ["松江市云岭区青石街道办事处", "/松江市/云岭区/青石街道", "town"],
    ["云岭区人民政府青石街道办事处", "//云岭区/青石街道", "town"],
    ["北京市海淀区人民政府", "北京市//海淀区/", "county"],
    ["天津市和平区人民政府", "天津市//和平区/", "county"],
    ["呼和浩特市司法局", "///", "city"],
    ["泰和县人民政府", "//泰和县/", "county"],
    ["新疆维吾尔自治区和田地区行政公署", "新疆维吾尔自治区/和田地区//", "prefecture"],
    ["云岭县古城镇人民政府", "//云岭县/古城镇", "town"],
    ["云岭县双城乡人民政府", "//云岭县/双城乡", "town"],
    ["云岭县城乡建设局", "//云岭县/", "county"],
    ["云岭县住房和城乡建设局", "//云岭县/", "county"],
    ["上海市浦东新区人民政府", "上海市//浦东新区/", "county"],
    ["重庆市司法局", "重庆市///", "province"],
    ["内蒙古自治区锡林郭勒盟行政公署", "内蒙古自治区/锡林郭勒盟//", "prefecture"],
    ["云南省怒江傈僳族自治州人民政府", "云南省/怒江傈僳族自治州//", "prefecture"],
    ["大兴安岭地区行政公署", "/大兴安岭地区//", "prefecture"],
    ["阿坝藏族羌族自治州红原县人民政府", "/阿坝藏族羌族自治州/红原县/", "county"],
    ["荆州市沙市区人民政府", "/荆州市/沙市区/", "county"],
    ["广州市人民政府", "///", "city"],
    ["杭州市西湖区城市管理局", "/杭州市/西湖区/", "county"],
    ["国家税务总局松江市云岭区税务局", "/松江市/云岭区/", "county"],
    ["中共松江市委", "///", "city"],
    ["司法部", "", null],
    ["市司法局", "", null],
    ["县人民政府", "", null],
  ])("%s: %s", (organ, parts, level) => {
    const place = placeOfOrgan(organ);
    expect(place?.level ?? null).toBe(level);
    if (place)
      expect([place.province, place.prefecture, place.county, place.town].map((part) => part ?? "").join("/")).toBe(
        parts,
      );
  });
});

describe("the office that a report is of", () => {
  it.each<[issuers: string, name: string, short: string]>([
    ["松江市云岭区人民政府", "松江市云岭区", "云岭区"],
    ["松江市云岭区人民政府青石街道办事处", "松江市云岭区青石街道", "云岭区青石街道"],
    ["中共松江市云岭区委;松江市云岭区人民政府", "松江市云岭区", "云岭区"],
    ["云岭区人民政府", "云岭区", "云岭区"],
    ["松江市云岭区司法局", "松江市云岭区司法局", "云岭区司法局"],
    ["松江市人民政府", "松江市", "松江市"],
    ["松江市公安局", "松江市公安局", "松江市公安局"],
    ["广东省松江市人民政府", "广东省松江市", "松江市"],
    ["广东省司法厅", "广东省司法厅", "广东省司法厅"],
    ["云岭县青石镇人民政府", "云岭县青石镇", "云岭县青石镇"],
    ["司法部", "司法部", "司法部"],
  ])("%s", (list, name, short) => {
    const issuers = list.split(";");
    expect(officeOf({ issuers, place: placeOfOrgan(issuers.at(-1)!), path: "a.txt" })).toEqual({ name, short });
  });
});

describe("what a report says of an indicator as a whole", () => {
  const year = "云岭县2022年法治政府建设情况报告\n一、工作情况\n";
  it.each<[reason: string, text: string, code: string, value: number | null, notes: string[]]>([
    ["one figure", "全年受理行政复议案件26件。", "reconsideration.accepted", 26, []],
    [
      "the whole with its parts",
      "全年受理行政复议案件26件,其中受理涉公安行政复议案件9件。",
      "reconsideration.accepted",
      26,
      [],
    ],
    [
      "the same twice",
      "全年受理行政复议案件26件。\n(一)复议。受理行政复议案件26件。",
      "reconsideration.accepted",
      26,
      [],
    ],
    [
      "pieces without a whole",
      "市政府常务会议学法23次。县区政府常务会议学法65次。",
      "study.sessions",
      null,
      ["several 23", "several 65"],
    ],
    ["more than is said", "开展法治宣传活动150多场次。", "publicity.events", 150, ["over 150"]],
    [
      "two values of one thing",
      "全年受理行政复议案件26件。\n二、复议\n全年受理行政复议案件28件。",
      "reconsideration.accepted",
      null,
      ["conflict 26", "conflict 28"],
    ],
    ["of other years", "2019年以来审核规范性文件56件。", "rules.reviewed", null, ["period 56"]],
    [
      "of years that are not numbered",
      "自成立以来,共受理行政复议案件56件。",
      "reconsideration.accepted",
      null,
      ["period 56"],
    ],
    [
      "the year's part of what is of more years",
      "八五普法以来开展普法宣传活动56场次,其中今年开展普法宣传活动20场次。",
      "publicity.events",
      20,
      ["period 56"],
    ],
    [
      "the lead body's own beside those of all",
      "全县收到行政复议申请286件;县政府本级收到申请65件。",
      "reconsideration.received",
      286,
      [],
    ],
    [
      "a stock of an earlier year",
      "截至2021年12月底,共有人民调解委员会86个。",
      "mediation.committees",
      null,
      ["period 86"],
    ],
    [
      "the lead body's beside a number that ends alike",
      "全县收到行政复议申请126件;县政府本级收到申请26件。",
      "reconsideration.received",
      126,
      [],
    ],
    [
      "work since some day is of the year",
      "行政复议体制改革实施以来,受理行政复议案件26件。",
      "reconsideration.accepted",
      26,
      [],
    ],
    [
      "of the whole area, beside some of its offices",
      "县公安局办理行政处罚案件420件,县城管局办理行政处罚案件95件,全县共办理行政处罚案件612件。",
      "enforcement.penalties",
      612,
      [],
    ],
    [
      "of some of the area, beside all",
      "全年办理行政处罚案件1200件。查处涉企问题中,全县作出行政处罚36件。",
      "enforcement.penalties",
      null,
      ["several 1200", "several 36"],
    ],
    ["so many each", "镇党委会、镇长办公会学法各6次。", "study.sessions", null, ["several 6"]],
    [
      "the report's year among others, told by nothing but their numbers",
      "三年来共受理行政复议案件214件,其中2020年58件、2021年75件、2022年81件。",
      "reconsideration.accepted",
      81,
      ["period 214", "period 58", "period 75"],
    ],
    [
      "of half of the year only",
      "上半年办理行政处罚案件218件,下半年236件。",
      "enforcement.penalties",
      null,
      ["period 218"],
    ],
    [
      "of the year's first months, up to those in which reports are written",
      "2022年1至11月,办理行政处罚案件418件。",
      "enforcement.penalties",
      418,
      ["part 418"],
    ],
    [
      "of some months, and of more of them",
      "2022年1至10月,办理行政处罚案件83件。2022年1至11月,办理行政处罚案件91件。",
      "enforcement.penalties",
      91,
      ["part 91", "period 83"],
    ],
    [
      "about as many, and how many",
      "受理行政复议案件80余件。全年受理行政复议案件86件。",
      "reconsideration.accepted",
      86,
      [],
    ],
    [
      "of some months, beside the whole year",
      "2022年1至11月,办理行政处罚案件418件。全年办理行政处罚案件454件。",
      "enforcement.penalties",
      454,
      ["period 418"],
    ],
    [
      "a bound beside the figure that keeps it",
      "行政复议案件受理数不超过80件,全年受理行政复议案件79件。",
      "reconsideration.accepted",
      79,
      [],
    ],
    [
      "of the year before",
      "2021年受理行政复议案件30件。2022年受理行政复议案件26件。",
      "reconsideration.accepted",
      26,
      ["period 30"],
    ],
  ])("%s", (_, text, code, value, notes) => {
    const source = year + text;
    const report = parseReport(source);
    const facts = factsOf(report, checkReport(report, source));
    const found = facts.values.get(code);
    expect(found?.value ?? null).toBe(value);
    expect(found?.notes.map(({ note, metric }) => `${note} ${metric.value}`)).toEqual(notes);
  });
});

describe("lawgov table", () => {
  it("CSV that a spreadsheet reads without damage", () => {
    const { code, out } = run(["table", "seeds", "--excel"]);
    expect(code).toBe(0);
    expect(out.startsWith("\uFEFF")).toBe(true);
    const rows = readAsSpreadsheet(out);
    expect(rows).toHaveLength(7);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([13 + catalogue.length]));
    expect(rows[0]!.slice(0, 2)).toEqual(["地区", "层级"]);
    expect(rows[1]!.slice(0, 2)).toEqual(["place", "level"]);
    const accepted = rows[1]!.indexOf("reconsideration.accepted");
    expect(rows.slice(2).map((row) => row[accepted])).toEqual(["2", "20", "26", "", ""]);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s\u3000]*[=+\-@＝＋－＠\t\r]/);
  });

  it("XLSX that another library reads with the right types", () => {
    expect(run(["table", "seeds", "-o", file("t.xlsx")]).code).toBe(0);
    const book = read(readFileSync(file("t.xlsx")), { cellNF: true, cellDates: true });
    expect(book.SheetNames).toEqual(["数值", "事实", "附注", "问题", "指标说明"]);
    const values = utils.sheet_to_json<unknown[]>(book.Sheets.数值!, { header: 1 });
    const names = values[1] as string[];
    expect(values).toHaveLength(7);
    const cellOf = (name: string, row: number) =>
      book.Sheets.数值![utils.encode_cell({ c: names.indexOf(name), r: row })];
    expect(cellOf("reconsideration.accepted", 4)).toMatchObject({ t: "n", v: 26, z: "#,##0" });
    expect(cellOf("reconsideration.correction-rate", 4)).toMatchObject({ t: "n", v: 0.375, z: "0.##%" });
    expect(cellOf("year", 4)).toMatchObject({ t: "n", v: 2024 });
    expect((cellOf("signedDate", 4)!.v as Date).toISOString()).toContain("2025-02-24");
    expect(cellOf("path", 4)).toMatchObject({ t: "s", v: "seeds/002_9592a4b759554a40.txt" });
    expect(utils.sheet_to_json(book.Sheets.指标说明!)).toHaveLength(128);
    expect(utils.sheet_to_json(book.Sheets.事实!).length).toBeGreaterThan(150);
  });

  it("Parquet that DuckDB reads with the right schema", async () => {
    expect(run(["table", "seeds", "-o", file("t.parquet")]).code).toBe(0);
    expect(run(["table", "seeds", "--long", "-o", file("long.parquet")]).code).toBe(0);
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();
    const schema = new Map(
      (await rows(`describe select * from '${file("t.parquet")}'`)).map(([name, type]) => [name, type]),
    );
    expect(schema.size).toBe(13 + catalogue.length);
    expect(
      ["place", "year", "signedDate", "reconsideration.accepted", "reconsideration.correction-rate"].map((name) =>
        schema.get(name),
      ),
    ).toEqual(["VARCHAR", "INTEGER", "DATE", "DOUBLE", "DOUBLE"]);
    expect(
      await rows(
        `select place, year, "signedDate", "reconsideration.accepted" from '${file("t.parquet")}' order by path`,
      ),
    ).toEqual([
      ["红原县", 2021, null, 2],
      ["乐平市", 2020, "2021-03-28", 20],
      ["遂宁市安居区", 2024, "2025-02-24", 26],
      ["茂名市茂南区", 2016, null, null],
      ["武威市", 2021, "2022-02-17", null],
    ]);
    const [[facts, lines]] = (await rows(`select count(*)::int, min(line) from '${file("long.parquet")}'`)) as [
      [number, number],
    ];
    expect(facts).toBeGreaterThan(150);
    expect(lines).toBeGreaterThan(0);
  });

  it("chooses columns, rows and header", () => {
    const { out } = run([
      "table",
      "seeds",
      "--indicators",
      "litigation.cases",
      "--years",
      "2020-2021",
      "--header",
      "code",
    ]);
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => line.split(",").filter((_, i) => i === 0 || i === 7 || i === 13)),
    ).toEqual([
      ["place", "year", "litigation.cases"],
      ["红原县", "2021", ""],
      ["乐平市", "2020", ""],
      ["武威市", "2021", "182"],
    ]);
    expect(run(["table", "seeds", "--group", "cppcc", "--header", "label"]).out.split("\n")[0]).toContain(
      "政协提案办理数",
    );
  });

  it("lays the years of one office side by side", () => {
    const compared = "fixtures/compare";
    const { out } = run([
      "table",
      compared,
      "--by",
      "year",
      "--indicators",
      "reconsideration.received,legal-aid.cases",
    ]);
    expect(readAsSpreadsheet(out.replaceAll("\n", "\r\n"))).toEqual([
      [
        "地区",
        "层级",
        "省级",
        "地级",
        "县级",
        "乡级",
        "发文机关",
        "行政复议申请收到数 2022",
        "行政复议申请收到数 2023",
        "法律援助案件数 2022",
        "法律援助案件数 2023",
      ],
      [
        "place",
        "level",
        "province",
        "prefecture",
        "county",
        "town",
        "issuers",
        "reconsideration.received.2022",
        "reconsideration.received.2023",
        "legal-aid.cases.2022",
        "legal-aid.cases.2023",
      ],
      ["松江市云岭区", "county", "", "松江市", "云岭区", "", "松江市云岭区人民政府", "40", "50", "", "64"],
    ]);
  });

  it("of an office that one report names with what stands above it; what differs is empty, and said", () => {
    const report = (issuer: string, year: number, n: number): string =>
      `${issuer}人民政府${year}年法治政府建设年度报告\n一、工作\n全年受理行政复议案件${n}件。\n`;
    mkdirSync(file("by"));
    for (const [name, text] of [
      ["a", report("云岭县", 2022, 20)],
      ["e", report("江宁省松江市云岭县", 2021, 10)],
      ["b", report("松江市云岭县", 2023, 30)],
      ["c", report("松江市云岭县", 2024, 40)],
      ["d", report("松江市云岭县", 2024, 41)],
    ] as const)
      writeFileSync(join(file("by"), `${name}.txt`), text);
    const of = (args: readonly string[]) => runIn(folder, ["table", "by", "--group", "reconsideration", ...args]);
    const { out, err } = of(["--by", "year", "-f", "ndjson", "--indicators", "reconsideration.accepted"]);
    expect(out.trimEnd().split("\n").length).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      place: "江宁省松江市云岭县",
      "reconsideration.accepted.2021": 10,
      "reconsideration.accepted.2022": 20,
      "reconsideration.accepted.2023": 30,
      "reconsideration.accepted.2024": null,
    });
    expect(err).toContain("by/d.txt: another report of 松江市云岭县 (2024), beside by/c.txt");
  });

  it("a fact has the period that it is of, and whether the document is a report is no text", () => {
    writeFileSync(
      file("three.txt"),
      "云岭县司法局2024年法治政府建设年度报告\n一、工作\n2022年、2023年、2024年行政应诉案件分别为58件、47件、39件。\n",
    );
    const rows = (args: readonly string[]) =>
      run(["table", file("three.txt"), "-f", "ndjson", ...args])
        .out.trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows(["--long"]).map(({ value, periodFrom, periodTo }) => [value, periodFrom, periodTo])).toEqual([
      [58, "2022-01-01", "2022-12-31"],
      [47, "2023-01-01", "2023-12-31"],
      [39, "2024-01-01", "2024-12-31"],
    ]);
    expect(rows([])[0]!.isReport).toBe(true);
  });

  it("facts stand where they say", () => {
    const { out } = run(["table", "seeds", "--long", "-f", "ndjson"]);
    for (const line of out.trimEnd().split("\n")) {
      const { path, start, end, value } = JSON.parse(line) as {
        path: string;
        start: number;
        end: number;
        value: number;
      };
      const raw = readFileSync(join(root, path), "utf8")
        .replace(/^\uFEFF/, "")
        .slice(start, end);
      if (/^\d+[件次人个%]/.test(raw)) expect(Number.parseInt(raw, 10)).toBe(value);
    }
  });

  it.each<[reason: string, args: string[], says: string]>([
    ["an unknown indicator", ["--indicators", "litigation.case"], "did you mean litigation.cases?"],
    ["an unknown group", ["--group", "litigations"], "did you mean litigation?"],
    ["no range of years", ["--years", "2023-2020"], "--years is FROM-TO"],
    ["an unknown format", ["--format", "xls"], "known: csv, xlsx, parquet, ndjson"],
    ["an unknown sheet", ["--sheet", "all"], "known: values, facts, notes, findings, glossary"],
    ["an unknown header", ["--header", "none"], "--header is code, label or both"],
    ["a sheet of a workbook, which has all,", ["--sheet", "notes", "-f", "xlsx"], "--sheet goes with"],
    ["the facts of a workbook,", ["--long", "-f", "xlsx"], "--long goes with"],
    ["--by something else", ["--by", "place"], "--by is year"],
  ])("%s is bad usage", (_, args, says) => {
    const { code, err } = run(["table", "seeds", ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
  });
});

it("with nothing to read prints nothing", () => {
  expect(run(["table"])).toEqual({ code: 2, out: "", err: "lawgov: no input; name files, folders or -\n" });
});

describe("lawgov compare", () => {
  const [old, now] = ["fixtures/compare/old/yunling.txt", "fixtures/compare/new/yunling.txt"];
  const planted = [
    "changed 行政复议申请收到数 40 50",
    "changed 行政复议受理数 32 36",
    "changed 行政处罚案件数 500 450",
    "appeared 法律援助案件数 null 64",
    "vanished 主动公开政府信息数 1200 null",
    "vanished 执法培训场次 6 null",
    "section-added 深化法律援助 null null",
    "section-dropped 推进政务公开 null null",
    "claim-holds 行政复议申请收到数 40 50",
    "claim-differs 行政复议受理数 32 36",
    "claim-holds 行政处罚案件数 500 450",
  ];
  const told = (out: string): string[] =>
    (JSON.parse(out) as { changes: { kind: string; label: string; old: number; new: number }[] }).changes
      .map(({ kind, label, old: a, new: b }) => `${kind} ${label} ${a} ${b}`)
      .sort();

  it("lists exactly the planted changes", () => {
    expect(told(run(["compare", old, now, "-f", "json"]).out)).toEqual([...planted].sort());
  });
  it("and nothing of a report and itself", () => {
    expect(run(["compare", old, old]).out).toContain("no differences");
  });
  it("matches folders by office, and says what has no partner", () => {
    for (const [dir, files] of [
      ["a", [old]],
      ["b", [now, "seeds/001_36d4363ad455785f.txt"]],
    ] as const) {
      mkdirSync(file(dir));
      for (const path of files)
        writeFileSync(join(file(dir), path.replaceAll("/", "-")), readFileSync(join(root, path)));
    }
    const { out, err } = runIn(folder, ["compare", "a", "b", "-f", "json"]);
    expect(told(out)).toEqual([...planted].sort());
    expect(err).toContain("乐平市 has no report among the old ones");
  });
  it("also where one of them names more of the place, or the Party's committee beside the government", () => {
    const report = (issuer: string, n: number) =>
      `${issuer}2023年法治政府建设年度报告\n一、工作\n全年受理行政复议案件${n}件。\n`;
    for (const [dir, issuers] of [
      ["c", ["云岭区人民政府", "青石县司法局", "白水县人民政府"]],
      ["d", ["松江市云岭区人民政府", "松江市青石县司法局", "松江市青石县人民政府"]],
    ] as const) {
      mkdirSync(file(dir));
      for (const [n, issuer] of issuers.entries()) writeFileSync(join(file(dir), `${n}.txt`), report(issuer, n));
    }
    const { out, err } = runIn(folder, ["compare", "c", "d", "-f", "json"]);
    const pairs = (JSON.parse(out) as { old: { path: string }; new: { path: string } }[]).map(
      ({ old: a, new: b }) => `${a.path} ${b.path}`,
    );
    expect(pairs).toEqual(["c/0.txt d/0.txt", "c/1.txt d/1.txt"]);
    expect(err).toContain("d/2.txt: 松江市青石县 has no report among the old ones");
    expect(err).toContain("c/2.txt: 白水县 has no report among the new ones");
  });
  it("judges no claim against another year than the one before, and says so", () => {
    const report = (year: number, text: string): string =>
      `云岭县司法局${year}年法治政府建设年度报告\n一、工作\n全年受理行政复议案件${text}。\n`;
    for (const [year, text] of [
      [2021, "80件"],
      [2022, "100件"],
      [2023, "92件,同比下降8%"],
    ] as const)
      writeFileSync(file(`${year}.txt`), report(year, text));
    const row = run(["compare", file("2022.txt"), file("2023.txt")]);
    expect(row.out).toContain("云岭县司法局 2022 → 云岭县司法局 2023");
    expect(row.out).toContain("claims of change that fit");
    const gap = run(["compare", file("2021.txt"), file("2023.txt")]);
    expect(gap.out).not.toContain("claims");
    expect(gap.err).toContain("the old report is of 2021, the new one of 2023");
  });
  it("holds months against the same months only", () => {
    const report = (year: number, text: string): string =>
      `云岭县司法局${year}年法治政府建设年度报告\n一、工作\n${text}受理行政复议案件`;
    for (const [name, text] of [
      ["m22", `${report(2022, "1至11月")}80件。\n`],
      ["m23", `${report(2023, "1至11月")}92件,同比增长15%。\n`],
      ["y23", `${report(2023, "全年")}96件。\n`],
    ] as const)
      writeFileSync(file(`${name}.txt`), text);
    expect(run(["compare", file("m22.txt"), file("m23.txt")]).out).toMatch(
      /80\s+→\s+92[\s\S]+claims of change that fit/,
    );
    expect(run(["compare", file("m22.txt"), file("y23.txt")]).out).toMatch(/80 some months\s+→\s+96/);
  });
  it("says what stands where there is no value, and other units", () => {
    const report = (year: number, text: string): string =>
      `云岭县人民政府${year}年法治政府建设年度报告\n一、工作\n(一)决策\n${text}\n`;
    writeFileSync(
      file("pieces22.txt"),
      report(2022, "审查重大行政决策9件、合同协议67件。举办普法讲座12场。受理行政复议案件8件。"),
    );
    writeFileSync(
      file("pieces23.txt"),
      report(2023, "审查重大行政决策7件、合同协议83件。举办普法讲座15次。受理行政复议案件8件。"),
    );
    const { out } = run(["compare", file("pieces22.txt"), file("pieces23.txt")]);
    expect(out).toMatch(/合法性审查\S*\s+in pieces\s+→\s+in pieces\s+件/);
    expect(out).toMatch(/\s12 场\s+→\s+15\s+次/);
    expect(run(["compare", file("pieces22.txt"), file("pieces22.txt")]).out).toContain("no differences");
    const { err } = run(["compare", file("pieces23.txt"), file("pieces22.txt")]);
    expect(err).toContain("the old report is of 2023, the new one of 2022");
  });
  it("of several years of an office takes the last ones", () => {
    const report = (year: number): string =>
      `云岭县人民政府${year}年法治政府建设年度报告\n一、工作\n受理行政复议案件${year - 2000}件。\n`;
    mkdirSync(file("years"));
    for (const year of [2021, 2022, 2023]) writeFileSync(join(file("years"), `${year}.txt`), report(year));
    const { out, err } = runIn(folder, ["compare", "years", "years", "-f", "json"]);
    expect(told(out)).toEqual(["changed 行政复议受理数 22 23"]);
    expect(err).toContain("years/2021.txt: another report of 云岭县 (2021); left out");
    // an office told with what stands above its place
    mkdirSync(file("whole"));
    writeFileSync(join(file("whole"), "2023.txt"), report(2023).replace("云岭县", "松江市云岭县"));
    expect(told(runIn(folder, ["compare", "years", "whole", "-f", "json"]).out)).toEqual([
      "changed 行政复议受理数 22 23",
    ]);
    expect(runIn(folder, ["compare", "whole", "years", "-f", "json"]).err).not.toContain("the old report is of");
    rmSync(join(file("years"), "2023.txt"));
    expect(runIn(folder, ["compare", "whole", "years", "-f", "json"]).err).toContain(
      "the old report is of 2023, the new",
    );
  });
  it("as a table for eyes, CSV and XLSX", () => {
    expect(run(["compare", old, now, "--group", "legal-aid"]).out).toContain(
      "appeared\n  法律援助案件数  –  →  64  件\n",
    );
    expect(run(["compare", old, now, "-f", "csv"]).out.trimEnd().split("\n")).toHaveLength(2 + planted.length);
    run(["compare", old, now, "-o", file("c.xlsx")]);
    const book = read(readFileSync(file("c.xlsx")));
    expect(utils.sheet_to_json(book.Sheets.变化!)).toHaveLength(1 + planted.length);
  });
});

describe("lawgov stats", () => {
  it("counts what is stated, and finds the value a hundred times its peers", () => {
    mkdirSync(file("peers"));
    for (const [n, value] of [21, 26, 30, 33, 19, 28, 3000].entries())
      writeFileSync(
        file(`peers/${n}.txt`),
        `松江市青${"山水石木林田河"[n]}县人民政府2022年法治政府建设年度报告\n一、工作\n全年受理行政复议案件${value}件。\n`,
      );
    const { out } = runIn(folder, ["stats", "peers", "-f", "json", "--group", "reconsideration"]);
    const stats = JSON.parse(out) as { reports: number; years: object; levels: object; indicators: { code: string }[] };
    expect(stats).toMatchObject({ reports: 7, years: { 2022: 7 }, levels: { county: 7 } });
    expect(stats.indicators.find(({ code }) => code === "reconsideration.accepted")).toMatchObject({
      reports: 7,
      stated: 7,
      min: 19,
      median: 28,
      max: 3000,
      outliers: [{ path: "peers/6.txt", value: 3000, median: 28, line: 3 }],
    });
    const text = runIn(folder, ["stats", "peers"]).out;
    expect(text).toContain("peers/6.txt:3  行政复议受理数  3,000件  median of its peers 28");
  });
  it("in a spreadsheet, too", () => {
    run(["stats", "seeds", "-o", file("s.xlsx")]);
    expect(read(readFileSync(file("s.xlsx"))).SheetNames).toEqual(["覆盖", "问题"]);
  });
});

it("a workbook of more than 200,000 rows is an error that names Parquet and CSV", async () => {
  const sheet = { name: "s", label: "s", columns: [{ name: "n", label: "n", type: "integer" as const }] };
  const writer = await xlsx.open({ write: async () => {} }, [sheet], { header: "code", excel: false, guard: true });
  await writer.write(sheet, Array<[number]>(200_000).fill([1]));
  await expect(writer.write(sheet, [[1]])).rejects.toThrow(/parquet.*csv/);
});

it("leaves no half of a file behind", () => {
  expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
});

/** The cells of a CSV file as a spreadsheet program splits it: CRLF between rows, quotes doubled inside of quotes. */
function readAsSpreadsheet(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of csv
    .replace(/^\uFEFF/, "")
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === "" && row.length === 0 && !quoted && !bare) break;
    row.push(quoted !== undefined ? quoted.replaceAll('""', '"') : bare!);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
