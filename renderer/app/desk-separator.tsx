import { useState } from 'react';
import { useStore } from 'zustand';
import { type PaneWidth, type SizedPane, paneWidth, widthByKey } from '../stores/desk-shape';
import { useUi } from '../stores/ui-context';
import { changeSettings } from '../stores/window-settings';
import { t } from '../text/words';
import { PaneSeparator } from '../ui/pane-separator';
import { useWindowWidth } from './use-size';

export type SizedWidth = {
  readonly width: PaneWidth;
  readonly drag: (width: number) => void;
  readonly size: (width: number | null) => void;
};

/** The width of a pane as the person set it, as far as the window has room; while the separator is dragged, where it is. */
export function usePaneWidth(pane: SizedPane): SizedWidth {
  const ui = useUi();
  const windowWidth = useWindowWidth();
  const widths = useStore(ui.settings, (state) => state.settings.paneWidths);
  const [dragged, setDragged] = useState<number | null>(null);
  const shown = dragged === null ? widths : { ...widths, [pane]: dragged };
  const size = (to: number | null) => {
    setDragged(null);
    const { [pane]: _old, ...rest } = widths;
    void changeSettings(ui, { paneWidths: to === null ? rest : { ...rest, [pane]: Math.round(to) } });
  };
  return { width: paneWidth(pane, shown, windowWidth), drag: setDragged, size };
}

/** The line with which a pane at the side is made wider or narrower. */
export function DeskSeparator({ pane, sized }: { readonly pane: SizedPane; readonly sized: SizedWidth }) {
  const { width, drag, size } = sized;
  const growsRight = pane === 'queue';
  return (
    <PaneSeparator
      label={t(growsRight ? 'account:desk.queueWidth' : 'account:desk.historyWidth')}
      {...width}
      valueText={t('account:desk.pixels', { count: width.now })}
      growsRight={growsRight}
      widthByKey={(key) => widthByKey(key, width, growsRight ? 1 : -1)}
      onDrag={drag}
      onSize={size}
      onReset={() => size(null)}
    />
  );
}
