import { account as accountEn } from './en/account';
import { account as accountEs } from './es/account';
import { app as appEn } from './en/app';
import { app as appEs } from './es/app';
import { call as callEn } from './en/call';
import { call as callEs } from './es/call';
import { codes as codesEn } from './en/codes';
import { codes as codesEs } from './es/codes';
import { commands as commandsEn } from './en/commands';
import { commands as commandsEs } from './es/commands';
import { compliance as complianceEn } from './en/compliance';
import { compliance as complianceEs } from './es/compliance';
import { contact as contactEn } from './en/contact';
import { contact as contactEs } from './es/contact';
import { domain as domainEn } from './en/domain';
import { domain as domainEs } from './es/domain';
import { gate as gateEn } from './en/gate';
import { gate as gateEs } from './es/gate';
import { health as healthEn } from './en/health';
import { health as healthEs } from './es/health';
import { imports as importEn } from './en/import';
import { imports as importEs } from './es/import';
import { main as mainEn } from './en/main';
import { main as mainEs } from './es/main';
import { practice as practiceEn } from './en/practice';
import { practice as practiceEs } from './es/practice';
import { queue as queueEn } from './en/queue';
import { queue as queueEs } from './es/queue';
import { record as recordEn } from './en/record';
import { record as recordEs } from './es/record';
import { script as scriptEn } from './en/script';
import { script as scriptEs } from './es/script';
import { settings as settingsEn } from './en/settings';
import { settings as settingsEs } from './es/settings';
import { timeline as timelineEn } from './en/timeline';
import { timeline as timelineEs } from './es/timeline';

/** The languages Kept speaks. */
export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Namespace → tree of texts. English is the shape all others have. */
export const ENGLISH = {
  account: accountEn,
  app: appEn,
  call: callEn,
  codes: codesEn,
  commands: commandsEn,
  compliance: complianceEn,
  contact: contactEn,
  domain: domainEn,
  gate: gateEn,
  health: healthEn,
  import: importEn,
  main: mainEn,
  practice: practiceEn,
  queue: queueEn,
  record: recordEn,
  script: scriptEn,
  settings: settingsEn,
  timeline: timelineEn,
} as const;

export const SPANISH = {
  account: accountEs,
  app: appEs,
  call: callEs,
  codes: codesEs,
  commands: commandsEs,
  compliance: complianceEs,
  contact: contactEs,
  domain: domainEs,
  gate: gateEs,
  health: healthEs,
  import: importEs,
  main: mainEs,
  practice: practiceEs,
  queue: queueEs,
  record: recordEs,
  script: scriptEs,
  settings: settingsEs,
  timeline: timelineEs,
} as const;
