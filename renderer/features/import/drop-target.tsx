import { useEffect, useState } from 'react';
import { useUi } from '../../stores/ui-context';
import { IMPORT_WORDS } from '../../text/import-words';
import styles from './drop-target.module.css';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

/**
 * Takes files that are dropped anywhere on the window: they lead into the import. Without it the browser would try to open them in
 * place of the app. The same is done by the file dialog for whoever does not drag.
 */
export function DropTarget() {
  const { imports, screen } = useUi();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    // Enter and leave come for every element on the way; only as many leaves as enters mean that the file is gone.
    let depth = 0;
    const show = (next: number) => {
      depth = Math.max(0, next);
      setIsOver(depth > 0);
    };
    const enter = (event: DragEvent) => carriesFiles(event) && show(depth + 1);
    const leave = (event: DragEvent) => carriesFiles(event) && show(depth - 1);
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      show(0);
      screen.visit('import', null);
      void imports.drop([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [imports, screen]);
  if (!isOver) return null;
  return (
    <div className={styles['target']}>
      <p className={styles['words']}>{IMPORT_WORDS.dropNow}</p>
    </div>
  );
}
