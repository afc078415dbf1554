import type { Evaluator } from '../../judge/evaluator';
import { autodialConsent, numberCheck, prerecordedResidential } from './autodial-consent';
import { autodialRevocation } from './autodial-revocation';
import { electronicNotice } from './electronic-notice';
import { emailProcedure, workEmail } from './email-procedure';
import { itemizationDate } from './itemization';
import { disclosureLanguage } from './language';
import { firstCommunication, laterCommunication } from './mini-miranda';
import { optOutLine } from './opt-out-line';
import { privateChannel } from './private-channel';
import { recordingNotice } from './recording';
import { requiredDisclosure } from './required-disclosure';
import { limitedContentMessage, textLint } from './text-lint';
import { textProcedure } from './text-procedure';
import { locationContact, rightParty } from './third-party';
import { timeBarredDisclosure } from './time-barred';

/** Whom, by what right and with which words somebody is contacted. */
export const COMMUNICATION_EVALUATORS: readonly Evaluator[] = [
  autodialConsent,
  autodialRevocation,
  disclosureLanguage,
  electronicNotice,
  emailProcedure,
  firstCommunication,
  itemizationDate,
  laterCommunication,
  limitedContentMessage,
  locationContact,
  numberCheck,
  optOutLine,
  prerecordedResidential,
  privateChannel,
  recordingNotice,
  requiredDisclosure,
  rightParty,
  textLint,
  textProcedure,
  timeBarredDisclosure,
  workEmail,
];
