/** The same for every command and format, each tested. */
export const EXIT = {
  ok: 0,
  findings: 1,
  usage: 2,
  partial: 3,
  bug: 70,
  interrupted: 130,
  terminated: 143,
  hungUp: 129,
} as const;
