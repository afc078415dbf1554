import type { PracticeTask } from '#shared/contract/health';
import { useCommandKeys } from '../../commands/use-command-keys';
import { t, words } from '../../text/words';

/** Commands whose keys the tasks name. */
const COMMANDS = { call: 'call.begin', save: 'contact.primary', history: 'go.history', skip: 'queue.skip' } as const;

export function taskTitle(task: PracticeTask): string {
  return words.practice.tasks[task].title;
}

/** How each task is done, with the keys as the person has them now. A command without a key is named by the palette's own. */
export function useTaskHow(): (task: PracticeTask) => string {
  const palette = useCommandKeys('window.palette').words ?? '';
  const call = useCommandKeys(COMMANDS.call).words ?? palette;
  const save = useCommandKeys(COMMANDS.save).words ?? palette;
  const history = useCommandKeys(COMMANDS.history).words ?? palette;
  const skip = useCommandKeys(COMMANDS.skip).words ?? palette;
  return (task) => {
    switch (task) {
      case 'no-answer':
      case 'voicemail':
      case 'promise':
        return t(`practice:tasks.${task}.how`, { call, save });
      case 'note-correction':
        return t('practice:tasks.note-correction.how', { history });
      case 'skip':
        return t('practice:tasks.skip.how', { skip });
    }
  };
}
