import type { Indicator } from "../entry.ts";
import { congress } from "./congress.ts";
import { counsel } from "./counsel.ts";
import { cppcc } from "./cppcc.ts";
import { decisions } from "./decisions.ts";
import { disclosure } from "./disclosure.ts";
import { enforcement } from "./enforcement.ts";
import { enforcementFiles } from "./enforcement-files.ts";
import { enforcementOfficers } from "./enforcement-officers.ts";
import { hotline } from "./hotline.ts";
import { legalAid } from "./legal-aid.ts";
import { legalServices } from "./legal-services.ts";
import { litigation } from "./litigation.ts";
import { mediation } from "./mediation.ts";
import { organisation } from "./organisation.ts";
import { oversight } from "./oversight.ts";
import { petitions } from "./petitions.ts";
import { publicity } from "./publicity.ts";
import { reconsideration } from "./reconsideration.ts";
import { rules } from "./rules.ts";
import { services } from "./services.ts";
import { study } from "./study.ts";

/** The version of the catalogue: it changes with any code, label or definition, so that tables over years can be compared. */
export const CATALOGUE_VERSION = "1";

/** Every indicator, in the order of `fixtures/indicators.csv`. */
export const catalogue: readonly Indicator[] = [
  ...reconsideration,
  ...litigation,
  ...mediation,
  ...legalAid,
  ...legalServices,
  ...petitions,
  ...hotline,
  ...congress,
  ...cppcc,
  ...oversight,
  ...disclosure,
  ...rules,
  ...decisions,
  ...counsel,
  ...enforcementOfficers,
  ...enforcementFiles,
  ...enforcement,
  ...services,
  ...publicity,
  ...study,
  ...organisation,
];
