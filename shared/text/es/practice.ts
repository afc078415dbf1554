import type { Translated } from '../word-key';
import type { practice as english } from '../en/practice';

export const practice: Translated<typeof english> = {
  region: 'Práctica',
  mark: 'Práctica',
  bar: 'Cuentas inventadas. Nada de lo que haga aquí toca sus propios datos.',
  done: '{{done, number}} de {{all, number}} hechas',
  next: 'Sigue: {{task}}',
  allDone: 'Todas las tareas están hechas.',
  showTasks: 'Tareas',
  leave: 'Salir de la práctica',
  leaving: 'Kept se está iniciando otra vez …',
  back: 'Volver al puesto',
  startTitle: 'Practicar con cuentas inventadas',
  startBody:
    'Kept se inicia otra vez con una cartera de demostración en una carpeta propia. Nadie en ella es real y nada se mezcla con sus propios registros. Puede salir en cualquier momento.',
  start: 'Empezar a practicar',
  offer: '¿No tiene un archivo a mano? Practique primero.',
  tasksTitle: 'Qué practicar',
  tasksBody: 'Cada tarea se marca cuando el registro dice que se hizo. Hágalas solo con el teclado.',
  taskDone: 'hecha a las {{time}}',
  taskOpen: 'pendiente',
  goToDesk: 'Ir al puesto',
  tasks: {
    'no-answer': {
      title: 'Nadie contesta',
      how: 'Abra una cuenta de la cola con Enter. {{call}} inicia la llamada; responda en el guion «no contesta» y {{save}} guarda y abre la cuenta siguiente.',
    },
    voicemail: {
      title: 'Un buzón de voz',
      how: 'Inicie una llamada con {{call}}, indique en el guion que contesta una máquina y deje el mensaje de contenido limitado tal como está escrito. {{save}} guarda.',
    },
    promise: {
      title: 'Una promesa de pago',
      how: 'Inicie una llamada con {{call}}. Contesta la persona correcta: siga el guion, tome el resultado «promesa de pago», complete el monto y el día, y guarde con {{save}}.',
    },
    'note-correction': {
      title: 'Una nota corregida',
      how: 'Vaya al historial de contactos con {{history}}, abra una nota suya y corríjala. Las primeras palabras quedan junto a las nuevas.',
    },
    skip: {
      title: 'Una cuenta omitida',
      how: 'En una cuenta que no se puede trabajar ahora presione {{skip}}, diga por qué y hasta cuándo.',
    },
  },
  said: 'Práctica: «{{task}}» está hecha.',
  noTasks: 'Todavía no se sabe qué se practicó.',
  commands: {
    open: 'Practicar con cuentas inventadas',
    leave: 'Salir de la práctica',
    also: 'entrenamiento aprender demostración tareas',
  },
};
