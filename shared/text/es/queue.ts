import type { Translated } from '../word-key';
import type { queue as english } from '../en/queue';

export const queue: Translated<typeof english> = {
  region: 'Cola',
  grid: 'Cuentas de la cola',
  columns: {
    name: 'Nombre',
    creditor: 'Acreedor',
    balance: 'Saldo',
    age: 'Atraso',
    lastContact: 'Últ. contacto',
    nextStep: 'Próx. paso',
    score: 'Puntaje',
    call: 'Llamar',
  },
  loading: 'Cargando …',
  never: 'Sin intentos',
  noStep: 'Sin paso',
  noDueDate: 'Sin fecha',
  notDue: 'No vence aún',
  days: '{{days, number}} d · {{bucket}}',
  due: 'venció {{when}}',
  callNow: 'ya',
  callNowTitle: 'Se puede llamar ahora: es una hora permitida donde está el consumidor y ninguna regla se opone',
  callLaterTitle:
    'Se puede llamar desde {{when}} según su reloj: entonces es una hora permitida donde está el consumidor',
  callHeld: 'no',
  callHeldTitle: 'No se puede llamar a ningún teléfono y esperar no lo cambia por sí solo: la cuenta dice por qué',
  callNoPhone: 'sin número',
  callNoPhoneTitle: 'No hay teléfono al que llamar',
  disputed: 'En disputa',
  held: 'Suspendida',
  whyTitle: 'Por qué aquí',
  whyScore: 'Puntaje {{score}}',
  whyNone: 'Nada pide trabajar esta cuenta ahora.',
  whyLater: 'Seleccione una fila para ver por qué ocupa su lugar.',
  openHint: 'Enter abre la cuenta',
};
