declare const __LAWGOV_VERSION__: string | undefined;

/** The version of the package; the build writes it in. */
export const VERSION: string = typeof __LAWGOV_VERSION__ === "string" ? __LAWGOV_VERSION__ : "0.0.0-source";
