export const codes = {
  error: {
    IPC_FORBIDDEN: {
      what: 'Kept refused this window’s request.',
      act: 'Close Kept and start it again. If it happens again, tell your administrator.',
    },
    IPC_BAD_REQUEST: {
      what: 'Kept could not understand what was sent.',
      act: 'Nothing was recorded. Check the fields and try again; if it stays, tell your administrator.',
    },
    INTERNAL: {
      what: 'Something went wrong inside Kept.',
      act: 'What you typed is still here. Try again; the same entry is never recorded twice.',
    },
    TIMEOUT: {
      what: 'No answer came in time.',
      act: 'Try again. The same entry is never recorded twice.',
    },
    CANCELLED: {
      what: 'Cancelled.',
      act: 'Nothing was changed.',
    },
    NOT_FOUND: {
      what: 'This is not in the record of this desk any more.',
      act: 'Go back to the queue and open the account again.',
    },
    CONFLICT: {
      what: 'An entry with this id is already recorded with other words.',
      act: 'Look at the newest entry in the history. Correct its note or undo it instead of entering it again.',
    },
    RULE_VIOLATION: {
      what: 'This was not recorded.',
      act: 'Mend what is marked and save again.',
    },
    USAGE: {
      what: 'The command line was not understood.',
      act: 'Start Kept without options.',
    },
    INSTANCE_RUNNING: {
      what: 'Another Kept has this data folder open.',
      act: 'Use the window that is already open, or close it first.',
    },
    STORE_UNAVAILABLE: {
      what: 'The store is restarting.',
      act: 'What you typed is still here. Save it again in a moment.',
    },
    STORE_BEHIND: {
      what: 'Your entry is safe in the journal.',
      act: 'Do not enter it again. It appears in the history as soon as the store has caught up.',
    },
    STORE_UNREADABLE: {
      what: 'The database cannot be opened.',
      act: 'Close Kept and start it again: it is rebuilt from the journal. Nothing recorded is lost.',
    },
    STORE_QUOTA: {
      what: 'The database has no room left.',
      act: 'Free space on this disk, then try again.',
    },
    STORE_CORRUPT: {
      what: 'The database holds something that cannot be read.',
      act: 'Close Kept and start it again: it is rebuilt from the journal. Nothing recorded is lost.',
    },
    SCHEMA_TOO_NEW: {
      what: 'This data was written by a newer Kept.',
      act: 'Install the newer version on this PC. Nothing was changed.',
    },
    DATA_LOSS_DETECTED: {
      what: 'The database lost entries.',
      act: 'It is being rebuilt from the journal. Wait until it is done; nothing recorded is lost.',
    },
    JOURNAL_DAMAGED: {
      what: 'A record in the journal cannot be read, so nothing more is written.',
      act: 'You can look things up. Tell your administrator before you go on working.',
    },
    JOURNAL_UNAVAILABLE: {
      what: 'The journal cannot be written.',
      act: 'Nothing was recorded, and what you typed is still here. Check that the disk is connected and not full.',
    },
    KEPT_FILE_DAMAGED: {
      what: 'A kept import file is missing or cannot be read.',
      act: 'Put the data folder back from your backup, or tell your administrator.',
    },
    DISK_FULL: {
      what: 'The disk is full.',
      act: 'Nothing was recorded. Free space on this disk, then try again.',
    },
    KEY_UNAVAILABLE: {
      what: 'Windows offers no safe place for the key of this data.',
      act: 'Sign in to Windows as usual and start Kept again, or tell your administrator.',
    },
    KEY_INVALID: {
      what: 'This data belongs to another Windows user or another PC.',
      act: 'Sign in as the person who used Kept here before, or tell your administrator.',
    },
    FILE_NOT_READABLE: {
      what: 'The file cannot be opened.',
      act: 'Close it in other programs, check that it is still there, then choose it again.',
    },
    FILE_TOO_LARGE: {
      what: 'This file is larger than can be taken in this way.',
      act: 'Choose it with the file dialog instead of dropping it.',
    },
    FILE_EMPTY: {
      what: 'The file holds no rows.',
      act: 'Ask the client for the file again.',
    },
    FILE_NOT_TEXT: {
      what: 'The file is not a text table.',
      act: 'Save it as CSV (in Excel: Save as, CSV UTF-8), then choose that file.',
    },
    FILE_BROKEN_QUOTE: {
      what: 'A quotation mark is opened in the file and never closed.',
      act: 'Ask the client for the file again, or mend that line in a text editor.',
    },
    FILE_TOO_WIDE: {
      what: 'A cell or a row of the file is larger than the limit.',
      act: 'Check that the delimiter is right, or ask the client for the file again.',
    },
    PROFILE_MISMATCH: {
      what: 'The mapping does not fit this file.',
      act: 'Choose another mapping, or map the columns again.',
    },
    DATE_AMBIGUOUS: {
      what: 'A date column can be read as month first or as day first.',
      act: 'Say which it is under “Dates that can be read two ways”.',
    },
    BATCH_EMPTY: {
      what: 'No row of the file can be imported.',
      act: 'Look at the errors: most often one column is mapped to the wrong field.',
    },
    PACK_INVALID: {
      what: 'This rule pack cannot be used; the rules in force stay as they are.',
      act: 'Send the list of problems to whoever made the pack and ask for it again.',
    },
    PACK_CONFLICT: {
      what: 'A rule pack of this version is already here with other content.',
      act: 'Ask whoever made the pack for a new version number.',
    },
    PIN_NOT_SET: {
      what: 'No supervisor PIN is set on this desk.',
      act: 'Ask a supervisor to set one on the Compliance screen, then try again.',
    },
    PIN_WRONG: {
      what: 'The supervisor PIN was not accepted.',
      act: 'Type it again. After several wrong tries Kept waits before it takes another one.',
    },
    PIN_TOO_SHORT: {
      what: 'This PIN cannot be used.',
      act: 'Choose one of 6 to 64 characters; letters and spaces are fine.',
    },
    CASE_INVALID: {
      what: 'This case cannot be judged.',
      act: 'Mend the fields that are named and judge it again.',
    },
  },
  refusal: {
    CHANNEL_NOT_FOR_DISPOSITION:
      'This outcome does not happen on this channel. Choose another channel or another outcome.',
    CONTACT_POINT_REQUIRED: 'Choose the number or address this is about.',
    CONTACT_POINT_UNKNOWN: 'This number or address is not on the account any more. Choose another.',
    NOTE_REQUIRED: 'Write a note: this needs your words.',
    NOTE_TOO_LONG: 'The note is too long. Keep it under 100,000 characters.',
    NEXT_STEP_REQUIRED: 'Say when to call back.',
    NEXT_STEP_IN_THE_PAST: 'This time is past. Choose a later one.',
    NEXT_STEP_OF_ANOTHER: 'A next step can be private only to you.',
    NEXT_STEP_INCOMPLETE: 'Choose a day for the next step, or leave the step to the outcome.',
    PROMISE_REQUIRED: 'Enter the promised amount and the day it is due.',
    PROMISE_WITHOUT_DISPOSITION: 'A promise goes with the outcome PTP. Use PTP, or clear the promise.',
    PROMISE_AMOUNT_INVALID: 'Enter an amount above zero, for example 50 or 50.00.',
    PROMISE_ABOVE_BALANCE: 'This is more than is owed in this currency.',
    PROMISE_IN_THE_PAST: 'A promise cannot be due in the past.',
    PROMISE_TOO_FAR: 'This is more than a year away. Check the date.',
    PARTY_UNKNOWN: 'This person is not on the account any more.',
    DEBT_UNKNOWN: 'One of these debts is not on the account any more.',
    DEBTS_NONE_CHOSEN: 'Choose at least one debt that was spoken of.',
    ENDED_BEFORE_STARTED: 'The contact cannot end before it started.',
    DISPOSITION_REQUIRED: 'Enter an outcome code, for example NA or PTP.',
    DISPOSITION_UNKNOWN: 'There is no such outcome code. Type part of its name to find it.',
    NOTE_HAS_CARD_NUMBER: 'There is a card number in these words. Take it out; the last four digits may stay.',
    NOTE_HAS_CARD_CODE: 'There is the security code of a card in these words. Take it out; it is never kept.',
    NOTE_HAS_SSN: 'There is a Social Security number in these words. Take it out; the last four digits may stay.',
    CONTACT_ALREADY_UNDONE: 'This entry was undone before.',
    CONSENT_DAY_INVALID: 'The last day of the consent must be today or later.',
  },
  notice: {
    STORE_REBUILT: 'The database was rebuilt from the journal. Nothing is lost.',
    KEPT_FILE_DAMAGED:
      'A kept import file cannot be read, so the accounts of that import are missing. Ask your administrator to put the file back from a backup and rebuild the store.',
    JOURNAL_TAIL_CUT: 'The last, unfinished record of the journal was cut off after a crash. No saved entry is lost.',
    JOURNAL_DAMAGED:
      'The journal is damaged, so Kept is read-only. Look things up, but tell your administrator before working on.',
    JOURNAL_HEALED: 'The journal was completed from the database. Nothing is lost.',
    CLOCK_WENT_BACK: 'The clock of this PC was set back. Entries keep their order, but check date and time in Windows.',
    KEY_FILE_IN_USE: 'For trials only: the key of this data lies in a file, not in the protection of Windows.',
    DEMONSTRATION: 'These are made-up accounts for practice. Nobody here is real.',
    STORE_REBUILT_events_one: 'The database was rebuilt from the journal ({{count, number}} entry). Nothing is lost.',
    STORE_REBUILT_events_other:
      'The database was rebuilt from the journal ({{count, number}} entries). Nothing is lost.',
    JOURNAL_HEALED_events_one:
      'The journal was completed from the database ({{count, number}} entry). Nothing is lost.',
    JOURNAL_HEALED_events_other:
      'The journal was completed from the database ({{count, number}} entries). Nothing is lost.',
    SETTINGS_RESET: 'Your settings could not be read, so the usual ones are in force. The damaged file was set aside.',
  },
  scorePart: {
    balance: '{{fact}} is owed',
    'never-contacted': 'Nobody has tried yet',
    'many-attempts': '{{fact}} attempts already',
    'next-step-due': 'Next step is due now',
    'next-step-due-hours': 'Next step is {{fact}} h overdue',
    'next-step-due-days_one': 'Next step is {{count, number}} day overdue',
    'next-step-due-days_other': 'Next step is {{count, number}} days overdue',
    'promise-broken_one': 'Promise is {{fact}} day late',
    'promise-broken_other': 'Promise is {{fact}} days late',
    'days-past-due_one': '{{fact}} day past due',
    'days-past-due_other': '{{fact}} days past due',
    'reached-before_one': 'Reached before ({{fact}} conversation)',
    'reached-before_other': 'Reached before ({{fact}} conversations)',
    'contacted-today': 'Contacted {{fact}} h ago',
    'contacted-now': 'Contacted within the hour',
    disputed_one: '{{fact}} disputed debt',
    disputed_other: '{{fact}} disputed debts',
  },
  rowErrorTitles: {
    TOO_FEW_COLUMNS: 'Too few columns',
    TOO_MANY_COLUMNS: 'Too many columns',
    CELL_TOO_LARGE: 'Cell too large',
    ID_MISSING: 'Number missing',
    ID_DUPLICATE: 'Number twice',
    ID_MANGLED: 'Number mangled',
    AMOUNT_MISSING: 'Amount missing',
    AMOUNT_UNREADABLE: 'Amount unreadable',
    AMOUNT_TOO_LARGE: 'Amount too large',
    DATE_UNREADABLE: 'Date unreadable',
    DATE_IMPOSSIBLE: 'Date impossible',
    DATE_IMPLAUSIBLE: 'Date implausible',
    FLAG_UNREADABLE: 'Yes/no unreadable',
    DEBT_TYPE_UNKNOWN: 'Debt type unknown',
    CURRENCY_UNKNOWN: 'Currency unknown',
    CONTROL_CHARACTERS: 'Control characters',
    LEADING_ZEROS_LOST: 'Leading zeros lost',
  },
  unknownRefusal: 'Not allowed ({{reason}}).',
} as const;
