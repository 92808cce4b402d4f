import { EXIT } from "./exitCodes.ts";
import { execute } from "./program.ts";
import { complain } from "./terminal.ts";

// what is half written goes when the process exits
process.on("SIGINT", () => process.exit(EXIT.interrupted));
process.on("SIGTERM", () => process.exit(EXIT.terminated));
process.on("SIGHUP", () => process.exit(EXIT.hungUp));

execute(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    complain(`a bug of ours: ${error.message}; please report it with the input and this:\n${error.stack}`);
    process.exitCode = EXIT.bug;
  },
);
