/**
 * The contract of what `lawgov` prints: one zod schema a shape, from which the TypeScript types are inferred and the
 * JSON Schema is made. Other rooms import types only, so that zod is loaded by `schema` and by tests, never by `parse`.
 */
import { z } from "zod";

/** UTF-16 code units of the source text, end exclusive. */
export const spanSchema = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });

export const markerKindSchema = z.enum([
  "chapter",
  "cn-comma",
  "cn-paren",
  "arabic-dot",
  "arabic-paren",
  "circled",
  "cn-shi",
  "cn-di",
]);

export const roleSchema = z.enum(["responsibility", "achievements", "problems", "plan"]);

/** A stretch of text that is no section: the lead and the closing. */
export const blockSchema = z.strictObject({ text: z.string(), span: spanSchema });

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const text = z.string().min(1);

/** One section of the outline; `depth` is its place in the tree of this document, 1 at the top. */
export const sectionSchema = z.strictObject({
  id: z.string().regex(/^\d+(\.\d+)*$/),
  depth: z.int().min(1),
  marker: z.strictObject({ kind: markerKindSchema, text, ordinal: z.int().min(0) }),
  title: text.nullable(),
  role: roleSchema.nullable(),
  text: z.string(),
  span: spanSchema,
  get children() {
    return z.array(sectionSchema);
  },
});

export const metricKindSchema = z.enum(["count", "rate", "money", "duration", "measure", "multiple"]);
export const qualifierSchema = z.enum(["exact", "about", "over", "nearly", "at-least", "at-most"]);
export const aspectSchema = z.enum(["result", "change", "target"]);

/** One figure of the text: 受理行政复议案件26件 is 26 件 of 行政复议案件. */
export const metricSchema = z.strictObject({
  id: z.string().regex(/^m\d+$/),
  kind: metricKindSchema,
  value: z.number(),
  unit: text,
  qualifier: qualifierSchema,
  subject: text.nullable(),
  indicators: z.array(text),
  aspect: aspectSchema,
  partOf: z.string().nullable(),
  period: z.strictObject({ from: isoDate, to: isoDate }).nullable(),
  sectionId: z.string().nullable(),
  sentence: text,
  raw: text,
  span: spanSchema,
  line: z.int().min(1),
  column: z.int().min(1),
});

export const fieldSchema = z.strictObject({ label: text, value: text.nullable(), span: spanSchema.nullable() });

export const metadataSchema = z.strictObject({
  title: text.nullable(),
  issuers: z.array(text),
  addressees: z.array(text),
  reportYear: z.int().nullable(),
  documentNumber: text.nullable(),
  indexNumber: text.nullable(),
  publisher: text.nullable(),
  writtenDate: isoDate.nullable(),
  signedDate: isoDate.nullable(),
  publishedDate: isoDate.nullable(),
  fields: z.array(fieldSchema),
  evidence: z.record(z.string(), z.array(spanSchema)),
});

export const sourceSchema = z.strictObject({
  path: z.string().nullable(),
  format: z.enum(["text", "html", "docx", "doc", "pdf"]),
  encoding: z.string().nullable(),
  script: z.enum(["hans", "hant"]),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});

export const reportSchema = z.strictObject({
  schemaVersion: z.literal("1"),
  producer: z.strictObject({ name: z.literal("lawgov"), version: text, catalogue: text }),
  isReport: z.boolean(),
  source: sourceSchema,
  metadata: metadataSchema,
  lead: blockSchema.nullable(),
  sections: z.array(sectionSchema),
  closing: blockSchema.nullable(),
  metrics: z.array(metricSchema),
});

export const failureCodeSchema = z.enum([
  "missing",
  "unreadable",
  "empty",
  "unknown-format",
  "undecodable",
  "password",
  "no-text",
  "corrupt",
  "too-large",
  "too-deep",
  "timeout",
]);

/** What stands in the place of a report whose input could not be read. */
export const failureSchema = z.strictObject({
  schemaVersion: z.literal("1"),
  path: z.string().nullable(),
  error: z.strictObject({ code: failureCodeSchema, message: text }),
});

export const severitySchema = z.enum(["error", "warning", "info"]);

/** What is wrong with a report, where, and by which rule. */
export const findingSchema = z.strictObject({
  rule: text,
  severity: severitySchema,
  message: text,
  path: z.string().nullable(),
  span: spanSchema.nullable(),
  line: z.int().min(1).nullable(),
  column: z.int().min(1).nullable(),
  endLine: z.int().min(1).nullable(),
  endColumn: z.int().min(1).nullable(),
  evidence: z.array(z.strictObject({ span: spanSchema, raw: text, value: z.number() })),
  fingerprint: text,
});

/** What `lawgov check --format json` prints. */
export const findingsSchema = z.strictObject({
  schemaVersion: z.literal("1"),
  reports: z.array(
    z.union([z.strictObject({ path: z.string().nullable(), findings: z.array(findingSchema) }), failureSchema]),
  ),
  summary: z.strictObject({
    error: z.int(),
    warning: z.int(),
    info: z.int(),
    reports: z.int(),
    clean: z.int(),
    failed: z.int(),
    rulesRun: z.int(),
  }),
});

export type Severity = z.infer<typeof severitySchema>;
export type Finding = z.infer<typeof findingSchema>;
export type Findings = z.infer<typeof findingsSchema>;
export type Span = z.infer<typeof spanSchema>;
export type MarkerKind = z.infer<typeof markerKindSchema>;
export type Role = z.infer<typeof roleSchema>;
export type Block = z.infer<typeof blockSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type MetricKind = z.infer<typeof metricKindSchema>;
export type Qualifier = z.infer<typeof qualifierSchema>;
export type Aspect = z.infer<typeof aspectSchema>;
export type Metric = z.infer<typeof metricSchema>;
export type Field = z.infer<typeof fieldSchema>;
export type Metadata = z.infer<typeof metadataSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Report = z.infer<typeof reportSchema>;
export type FailureCode = z.infer<typeof failureCodeSchema>;
export type Failure = z.infer<typeof failureSchema>;
