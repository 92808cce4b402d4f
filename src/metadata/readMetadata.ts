import type { Field, Metadata, Span } from "../model.ts";
import { findDate, parseDate } from "../text/dates.ts";
import type { NormalText } from "../text/normalText.ts";
import type { Outline } from "../text/outline.ts";
import type { FieldKey } from "../text/pageLabels.ts";
import type { Range } from "../text/range.ts";
import { findAddressees } from "./addressees.ts";
import { type PageField, readFields } from "./fields.ts";
import { issuersOfTitle, mergeIssuers } from "./issuers.ts";
import { findReportYear } from "./reportYear.ts";
import { readSignature } from "./signature.ts";
import { findGluedTitle, findTitle } from "./title.ts";

/** 发文字号: the organ's short form, the year in brackets, a serial number (GB/T 9704-2012, 7.2.5). */
const DOCUMENT_NUMBER = /[\u4e00-\u9fff]{2,14} ?[〔[(【] ?20\d{2} ?[〕\])】] ?第? ?\d{1,4} ?号/;

/**
 * Read what a document says of itself: title, issuers, addressees, year, numbers, dates, the fields of its page.
 *
 * What is not there is `null` or empty, never a guess; `evidence` says where each thing was read.
 */
export function readMetadata(normal: NormalText, outline: Outline): Metadata {
  const { text } = normal;
  const evidence: Record<string, Span[]> = {};
  const note = (key: string, ...ranges: Range[]): void => {
    if (ranges.length > 0) evidence[key] = ranges.map(({ start, end }) => normal.span(start, end));
  };
  const words = ({ start, end }: Range): string => normal.words(start, end);

  const fields = readFields(text, outline.head);
  const first = (...keys: FieldKey[]): PageField | undefined => {
    for (const key of keys) {
      const found = fields.find((field) => field.key === key && field.value !== null);
      if (found) return found;
    }
    return undefined;
  };
  const fieldValue = (name: string, field: PageField | undefined): string | null => {
    if (!field?.value) return null;
    note(name, field.value);
    return words(field.value);
  };
  const fieldDate = (name: string, field: PageField | undefined): string | null => {
    const date = field?.value ? parseDate(text.slice(field.value.start, field.value.end)) : undefined;
    if (date) note(name, field!.value!);
    return date ?? null;
  };

  const titleRange =
    findTitle(text, outline.head) ?? findGluedTitle(text, outline.head) ?? first("title")?.value ?? null;
  if (titleRange) note("title", titleRange);
  const title = titleRange ? words(titleRange).replace(/[\s|]+/g, "") : null;

  const signature = readSignature(text, outline.closing);
  const titleIssuers = (titleRange ? issuersOfTitle(text.slice(titleRange.start, titleRange.end)) : []).map((name) =>
    name.replace(/\s+/g, ""),
  );
  const issuers = mergeIssuers(
    titleIssuers,
    signature.issuers.map(({ name }) => name),
  );
  if (titleIssuers.length > 0 && titleRange) note("issuers", titleRange);
  else note("issuers", ...signature.issuers.map(({ range }) => range));

  const addressees = findAddressees(text, outline.head, {
    from: titleRange && titleRange.end < outline.head.end ? titleRange.end : outline.head.start,
    issuers: titleIssuers,
    fields: fields.flatMap(({ value }) => value ?? []),
  });
  note("addressees", ...addressees);

  const body =
    outline.sections.length > 0
      ? { start: outline.sections[0]!.span.start, end: outline.sections.at(-1)!.span.end }
      : null;
  const year = findReportYear(text, {
    title: titleRange,
    lead: outline.lead,
    headings: outline.sections.flatMap((section) => (section.title ? [section.title] : [])),
    body,
  });
  if (year) note("reportYear", year.evidence);

  const numberField = first("documentNumber");
  const number = numberField ? null : findIn(text, outline.head, DOCUMENT_NUMBER);
  if (number) note("documentNumber", number);

  const headDate = outline.closing || !titleRange ? undefined : dateUnderTitle(text, titleRange, outline.head);
  const signed = signature.date ?? headDate;
  if (signed) note("signedDate", signed.range);
  const writtenDate = fieldDate("writtenDate", first("writtenDate", "issuedDate"));
  if (!writtenDate && signed) note("writtenDate", signed.range);

  return {
    title,
    issuers,
    addressees: addressees.map(words),
    reportYear: year?.year ?? null,
    documentNumber: fieldValue("documentNumber", numberField) ?? (number ? words(number).replace(/ /g, "") : null),
    indexNumber: fieldValue("indexNumber", first("indexNumber")),
    publisher: fieldValue("publisher", first("publisher", "source")),
    writtenDate: writtenDate ?? signed?.date ?? null,
    signedDate: signed?.date ?? null,
    publishedDate: fieldDate("publishedDate", first("publishedDate")) ?? fieldDate("publishedDate", first("plainDate")),
    fields: fields.filter(({ key }) => key !== "dropped").map((field) => printed(normal, field)),
    evidence,
  };
}

function printed(normal: NormalText, { label, value }: PageField): Field {
  return {
    label,
    value: value ? normal.words(value.start, value.end) : null,
    span: value ? normal.span(value.start, value.end) : null,
  };
}

function findIn(text: string, range: Range, pattern: RegExp): Range | undefined {
  const match = pattern.exec(text.slice(range.start, range.end));
  if (!match) return undefined;
  const start = range.start + match.index;
  return { start, end: start + match[0].length };
}

/** (2022年1月20日) right under the title, where no signature closes the report. */
function dateUnderTitle(text: string, title: Range, head: Range): { date: string; range: Range } | undefined {
  const below = text.slice(title.end, Math.min(head.end, title.end + 60)).match(/^\s*\(?([^()\n]{6,16})\)?\s*\n/);
  if (!below) return undefined;
  const found = findDate(below[1]!);
  if (!found || found.end - found.start < below[1]!.trim().length) return undefined;
  const start = title.end + below[0].indexOf(below[1]!) + found.start;
  return { date: found.date, range: { start, end: start + found.end - found.start } };
}
