import { z } from 'zod';

/** How large text may be: a factor on the size the window has by itself. */
export const TEXT_SCALES = [1, 1.1, 1.25, 1.5, 1.75, 2] as const;
export type TextScale = (typeof TEXT_SCALES)[number];

export const SETTINGS_LANGUAGES = ['system', 'en', 'es'] as const;
export const SETTINGS_THEMES = ['system', 'light', 'dark'] as const;

const Id = z.string().min(1).max(80);
/** A chord as `KeyboardEvent.code` names its key, with the modifiers in front: `Ctrl+Shift+KeyF`, `F8`, `Alt+Digit1`. */
const Chord = z.string().min(1).max(60);
const CallerWords = z.string().min(1).max(120).nullable();
const Width = z.number().int().min(24).max(4_000);

/** A view of the queue that a person saved. The frame of it; what is in it belongs to the queue. */
const SavedViewFrame = z.looseObject({ id: Id, title: z.string().min(1).max(120) });
/** A snippet of a person's own. The frame of it; what is in it belongs to the contact form. */
const SnippetFrame = z.looseObject({ id: Id });

/** What one person set for themselves at this desk. */
export const SettingsValue = z.strictObject({
  /** `system` follows the language of the operating system. */
  language: z.enum(SETTINGS_LANGUAGES),
  /** `system` follows the operating system; its contrast themes always win. */
  theme: z.enum(SETTINGS_THEMES),
  textScale: z.literal(TEXT_SCALES),
  density: z.enum(['normal', 'compact']),
  /** Whether single letters and digits without a modifier do anything outside of text fields. */
  singleKeys: z.boolean(),
  /** Chords in place of a command's own, by the command's id; none at all: the command has no key. */
  keys: z.record(Id, z.array(Chord).max(4).readonly()).refine((keys) => Object.keys(keys).length <= 500),
  /** Whether the keys of what was done by mouse are shown once a day. */
  mouseHints: z.boolean(),
  savedViews: z.array(SavedViewFrame).max(100).readonly(),
  /** The person's own; null: those that came with Kept. */
  snippets: z.array(SnippetFrame).max(500).readonly().nullable(),
  /** CSS pixels by pane; a pane that is not named has its own width. */
  paneWidths: z.record(Id, Width).refine((widths) => Object.keys(widths).length <= 50),
  /** The queue's columns from left to right with their widths in CSS pixels (null: their own); null: as shipped. */
  queueColumns: z
    .array(z.strictObject({ id: Id, width: Width.nullable() }))
    .max(60)
    .readonly()
    .nullable(),
  callsAreRecorded: z.boolean(),
  /** What is said where calls are recorded; null: the script's own words. */
  recordedNotice: z.string().max(2_000).nullable(),
  /** Who calls, as scripts say it: the person’s name on calls, the business and the number to call back. Null: not set yet. */
  agentName: CallerWords,
  agencyName: CallerWords,
  agencyPhone: CallerWords,
  /** Accounts to be worked in a day; null: no goal is shown. */
  dailyGoal: z.number().int().min(1).max(10_000).nullable(),
  /** `consumer`: the language of whoever is called, where it is known. */
  scriptLanguage: z.enum(['consumer', 'en', 'es']),
  /** How much is said to a screen reader. */
  announce: z.enum(['all', 'important']),
  /** Whether nothing but what is urgent is said while a call lasts: the consumer is in the same ear. */
  silentOnCall: z.boolean(),
  /** Hints and first-run pages that need not be shown again. */
  seen: z.array(Id).max(200).readonly(),
});
export type Settings = z.output<typeof SettingsValue>;

/** Some settings in place of what they were; those that are left out stay. */
export const SettingsPatch = SettingsValue.partial();
export type SettingsPatch = z.output<typeof SettingsPatch>;

/** What holds until a person sets something else. */
export const DEFAULT_SETTINGS: Settings = {
  language: 'system',
  theme: 'system',
  textScale: 1,
  density: 'normal',
  singleKeys: true,
  keys: {},
  mouseHints: true,
  savedViews: [],
  snippets: null,
  paneWidths: {},
  queueColumns: null,
  callsAreRecorded: true,
  recordedNotice: null,
  agentName: null,
  agencyName: null,
  agencyPhone: null,
  dailyGoal: null,
  scriptLanguage: 'consumer',
  announce: 'all',
  silentOnCall: true,
  seen: [],
};
