import type { Translated } from '../word-key';
import type { app as english } from '../en/app';

export const app: Translated<typeof english> = {
  bar: {
    product: 'Kept',
    views: 'Vistas de la cola',
    more: 'Más',
    commands: 'Comandos',
    practice: 'Práctica',
    practiceTitle: 'Cuentas inventadas. Nada aquí es real ni queda en su registro.',
    onlyHere_one: '{{count, number}} entrada solo en esta PC',
    onlyHere_other: '{{count, number}} entradas solo en esta PC',
    readyAgain: 'Ya se puede guardar de nuevo.',
    aloneTitle: 'Este puesto trabaja sin central. Todo se guarda en esta PC.',
    demonstration: 'Demostración',
    demonstrationTitle: 'Cuentas inventadas para practicar.',
    deskStatus: 'Estado de este puesto',
    notices_one: '{{count, number}} aviso',
    notices_other: '{{count, number}} avisos',
    noticesTitle: 'Avisos de este puesto',
    noNotices: 'Todo lo registrado está en el disco de esta PC.',
    readOnly: 'Solo lectura. No se puede registrar nada hasta que se repare el diario. Avise a su administrador.',
    storeRestarting:
      'La base de datos se está reiniciando. Lo que escriba se conserva; en un momento se podrá guardar de nuevo.',
    rebuilding: 'La base de datos se está reconstruyendo a partir del diario: {{percent}}. Lo que escriba se conserva.',
  },
  waiting: {
    ownFile: {
      what: 'Un archivo de la carpeta de datos de Kept no se puede leer.',
      act: 'No se cambió nada. Pida a su administrador que restaure el archivo desde una copia de seguridad de la carpeta de datos.',
    },
    startingTitle: 'Iniciando Kept',
    starting: 'Se lee el diario y se abre la base de datos. Toma un momento.',
    slow: 'El proceso principal aún no responde. Kept sigue preguntando; si esto dura un minuto, cierre Kept y vuelva a abrirlo.',
    rebuildingTitle: 'Reconstruyendo la base de datos',
    rebuilding:
      'La base de datos se reconstruye a partir del diario y de los archivos de importación conservados. No se pierde nada de lo registrado. Puede dejar esta ventana abierta y esperar.',
    progressLabel: 'Avance de la reconstrucción',
    failedTitle: 'Kept no puede iniciar',
    stoppedTitle: 'Kept no puede continuar',
    noBridgeTitle: 'Esta ventana no tiene conexión',
    noBridge: 'Se abrió sin el programa que la respalda. Ciérrela y abra Kept desde el menú Inicio.',
    code: 'Código para su administrador: {{code}}',
    backToUnsaved: 'Mostrar lo que estaba escribiendo',
    unsaved_one:
      '{{count, number}} entrada que empezó aún no está guardada. Copie lo que necesite antes de cerrar Kept.',
    unsaved_other:
      '{{count, number}} entradas que empezó aún no están guardadas. Copie lo que necesite antes de cerrar Kept.',
  },
  crash: {
    title: 'Esta parte de Kept dejó de funcionar',
    whole: 'La ventana dejó de funcionar',
    what: 'Todo lo que guardó está en el disco. Lo que escribió y no guardó sigue aquí si continúa.',
    goOn: 'Continuar',
    reload: 'Recargar la ventana',
    report: 'Informe sin datos personales',
    copy: 'Copiar el informe',
    copied: 'Copiado.',
    copyByHand: 'El informe está seleccionado. Presione Ctrl+C para copiarlo.',
  },
  empty: {
    title: 'Aún no hay cuentas',
    body: 'Importe un archivo de asignación de un cliente: un CSV con una deuda en cada fila. Verá qué resulta antes de que se registre nada.',
    button: 'Importar un archivo de asignación',
  },
  undo: {
    region: 'Última entrada',
    undo: 'Deshacer',
    undoing: 'Deshaciendo …',
    undone: 'Deshecho. La entrada y su anulación quedan en el historial.',
    again: 'Intentar de nuevo',
    openAccount: 'Abrir la cuenta',
  },
};
