/** Practice: the first hour of work, on made-up people in a folder of its own. */
export const practice = {
  region: 'Practice',
  mark: 'Practice',
  bar: 'Made-up accounts. Nothing you do here touches your own data.',
  done: '{{done, number}} of {{all, number}} done',
  next: 'Next: {{task}}',
  allDone: 'All tasks are done.',
  showTasks: 'Tasks',
  leave: 'Leave practice',
  leaving: 'Kept is starting again …',
  back: 'Back to the desk',
  startTitle: 'Practice on made-up accounts',
  startBody:
    'Kept starts again on a demonstration portfolio in a folder of its own. Nobody in it is real, and nothing of it is mixed with your own records. You can leave at any time.',
  start: 'Start practicing',
  offer: 'No file at hand? Practice first.',
  tasksTitle: 'What to practice',
  tasksBody: 'Each task is ticked when the record says that it was done. Work through them with the keyboard alone.',
  taskDone: 'done at {{time}}',
  taskOpen: 'to do',
  goToDesk: 'Go to the desk',
  tasks: {
    'no-answer': {
      title: 'Nobody answers',
      how: 'Open an account from the queue with Enter. {{call}} begins the call; answer the script with “no answer”, then {{save}} saves and opens the next account.',
    },
    voicemail: {
      title: 'A voicemail',
      how: 'Begin a call with {{call}}, say in the script that a machine answers, and leave the limited-content message as it is written. {{save}} saves.',
    },
    promise: {
      title: 'A promise to pay',
      how: 'Begin a call with {{call}}. The right party is there: go through the script, take the outcome “promise to pay”, fill in amount and day, and save with {{save}}.',
    },
    'note-correction': {
      title: 'A note set right',
      how: 'Go to the contact history with {{history}}, open a note you wrote and correct it. The first words stay beside the new ones.',
    },
    skip: {
      title: 'An account passed over',
      how: 'On an account that cannot be worked now press {{skip}}, say why, and until when.',
    },
  },
  said: 'Practice: “{{task}}” is done.',
  noTasks: 'Nothing tells yet what was practiced.',
  commands: {
    open: 'Practice on made-up accounts',
    leave: 'Leave practice',
    also: 'training learn demonstration tasks',
  },
} as const;
