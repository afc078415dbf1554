import type { main as english } from '../en/main';
import type { Translated } from '../word-key';

export const main: Translated<typeof english> = {
  menu: {
    file: 'Archivo',
    importPlacement: 'Importar archivo de asignación…',
    importPack: 'Importar paquete de reglas…',
    settings: 'Configuración',
    edit: 'Edición',
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    selectAll: 'Seleccionar todo',
    view: 'Ver',
    largerText: 'Texto más grande',
    smallerText: 'Texto más pequeño',
    usualText: 'Tamaño normal del texto',
    developerTools: 'Herramientas de desarrollo',
    help: 'Ayuda',
    keys: 'Teclas',
    health: 'Estado de este puesto',
  },
  dialogs: {
    choosePlacement: 'Elegir un archivo de asignación',
    placementFiles: 'Archivos de asignación',
    allFiles: 'Todos los archivos',
    saveErrors: 'Guardar las filas con errores',
    errorsSuffix: 'errores',
    saveDiagnostics: 'Guardar diagnóstico',
    saveEvidence: 'Guardar las decisiones de esta cuenta',
    choosePack: 'Elegir un paquete de reglas',
    packFiles: 'Paquetes de reglas',
  },
};
