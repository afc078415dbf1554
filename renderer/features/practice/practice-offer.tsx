import { useUi } from '../../stores/ui-context';
import { words } from '../../text/words';
import { Button } from '../../ui/button';

/** The way to practice for whoever has no accounts yet. */
export function PracticeOffer() {
  const { screen } = useUi();
  return (
    <Button
      onClick={() => {
        screen.visit('practice', 'import');
        screen.focusOn('practice');
      }}
    >
      {words.practice.offer}
    </Button>
  );
}
