import { useIsReadOnly } from '../../stores/ui-context';
import { CONTACT_WORDS } from '../../text/ui-words';
import { Banner } from '../../ui/banner';

/** Says in a dialog that records something why nothing is recorded now; nothing while it can be. */
export function ReadOnlyNotice() {
  if (!useIsReadOnly()) return null;
  return (
    <Banner level="warn" mark="!">
      {CONTACT_WORDS.readOnly}
    </Banner>
  );
}
