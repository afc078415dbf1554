import type { Translated } from '../word-key';
import type { codes as english } from '../en/codes';

export const codes: Translated<typeof english> = {
  error: {
    IPC_FORBIDDEN: {
      what: 'Kept rechazó la solicitud de esta ventana.',
      act: 'Cierre Kept y vuelva a abrirlo. Si se repite, avise a su administrador.',
    },
    IPC_BAD_REQUEST: {
      what: 'Kept no pudo entender lo que se envió.',
      act: 'No se registró nada. Revise los campos e inténtelo de nuevo; si persiste, avise a su administrador.',
    },
    INTERNAL: {
      what: 'Algo falló dentro de Kept.',
      act: 'Lo que escribió sigue aquí. Inténtelo de nuevo; la misma entrada nunca se registra dos veces.',
    },
    TIMEOUT: {
      what: 'No llegó respuesta a tiempo.',
      act: 'Inténtelo de nuevo. La misma entrada nunca se registra dos veces.',
    },
    CANCELLED: {
      what: 'Cancelado.',
      act: 'No se cambió nada.',
    },
    NOT_FOUND: {
      what: 'Esto ya no está en el registro de este puesto.',
      act: 'Vuelva a la cola y abra la cuenta otra vez.',
    },
    CONFLICT: {
      what: 'Ya hay una entrada registrada con este identificador y otras palabras.',
      act: 'Mire la entrada más reciente del historial. Corrija su nota o deshágala en lugar de ingresarla otra vez.',
    },
    RULE_VIOLATION: {
      what: 'Esto no se registró.',
      act: 'Corrija lo que está marcado y guarde de nuevo.',
    },
    USAGE: {
      what: 'No se entendió la línea de comandos.',
      act: 'Abra Kept sin opciones.',
    },
    INSTANCE_RUNNING: {
      what: 'Otro Kept tiene abierta esta carpeta de datos.',
      act: 'Use la ventana que ya está abierta o ciérrela primero.',
    },
    STORE_UNAVAILABLE: {
      what: 'La base de datos se está reiniciando.',
      act: 'Lo que escribió sigue aquí. Guárdelo de nuevo en un momento.',
    },
    STORE_BEHIND: {
      what: 'Su entrada está a salvo en el diario.',
      act: 'No la ingrese otra vez. Aparecerá en el historial en cuanto la base de datos se ponga al día.',
    },
    STORE_UNREADABLE: {
      what: 'No se puede abrir la base de datos.',
      act: 'Cierre Kept y vuelva a abrirlo: se reconstruye a partir del diario. No se pierde nada de lo registrado.',
    },
    STORE_QUOTA: {
      what: 'A la base de datos no le queda espacio.',
      act: 'Libere espacio en este disco e inténtelo de nuevo.',
    },
    STORE_CORRUPT: {
      what: 'La base de datos contiene algo que no se puede leer.',
      act: 'Cierre Kept y vuelva a abrirlo: se reconstruye a partir del diario. No se pierde nada de lo registrado.',
    },
    SCHEMA_TOO_NEW: {
      what: 'Estos datos los escribió una versión más nueva de Kept.',
      act: 'Instale la versión más nueva en esta PC. No se cambió nada.',
    },
    DATA_LOSS_DETECTED: {
      what: 'La base de datos perdió entradas.',
      act: 'Se está reconstruyendo a partir del diario. Espere a que termine; no se pierde nada de lo registrado.',
    },
    JOURNAL_DAMAGED: {
      what: 'Un registro del diario no se puede leer, así que no se escribe nada más.',
      act: 'Puede consultar. Avise a su administrador antes de seguir trabajando.',
    },
    JOURNAL_UNAVAILABLE: {
      what: 'No se puede escribir en el diario.',
      act: 'No se registró nada y lo que escribió sigue aquí. Revise que el disco esté conectado y no esté lleno.',
    },
    KEPT_FILE_DAMAGED: {
      what: 'Un archivo de importación conservado falta o no se puede leer.',
      act: 'Restaure la carpeta de datos desde su copia de seguridad o avise a su administrador.',
    },
    DISK_FULL: {
      what: 'El disco está lleno.',
      act: 'No se registró nada. Libere espacio en este disco e inténtelo de nuevo.',
    },
    KEY_UNAVAILABLE: {
      what: 'Windows no ofrece un lugar seguro para la clave de estos datos.',
      act: 'Inicie sesión en Windows como siempre y vuelva a abrir Kept, o avise a su administrador.',
    },
    KEY_INVALID: {
      what: 'Estos datos pertenecen a otro usuario de Windows o a otra PC.',
      act: 'Inicie sesión como la persona que usaba Kept aquí antes, o avise a su administrador.',
    },
    FILE_NOT_READABLE: {
      what: 'No se puede abrir el archivo.',
      act: 'Ciérrelo en otros programas, revise que siga en su lugar y elíjalo de nuevo.',
    },
    FILE_TOO_LARGE: {
      what: 'Este archivo es demasiado grande para recibirlo de esta manera.',
      act: 'Elíjalo con el cuadro de archivos en lugar de arrastrarlo.',
    },
    FILE_EMPTY: {
      what: 'El archivo no tiene filas.',
      act: 'Pida el archivo otra vez al cliente.',
    },
    FILE_NOT_TEXT: {
      what: 'El archivo no es una tabla de texto.',
      act: 'Guárdelo como CSV (en Excel: Guardar como, CSV UTF-8) y elija ese archivo.',
    },
    FILE_BROKEN_QUOTE: {
      what: 'En el archivo se abre una comilla que nunca se cierra.',
      act: 'Pida el archivo otra vez al cliente o corrija esa línea en un editor de texto.',
    },
    FILE_TOO_WIDE: {
      what: 'Una celda o una fila del archivo supera el límite.',
      act: 'Revise que el separador sea el correcto o pida el archivo otra vez al cliente.',
    },
    PROFILE_MISMATCH: {
      what: 'El mapeo no corresponde a este archivo.',
      act: 'Elija otro mapeo o asigne las columnas de nuevo.',
    },
    DATE_AMBIGUOUS: {
      what: 'Una columna de fechas se puede leer con el mes primero o con el día primero.',
      act: 'Diga cuál es en «Fechas que se pueden leer de dos maneras».',
    },
    BATCH_EMPTY: {
      what: 'No se puede importar ninguna fila del archivo.',
      act: 'Mire los errores: lo más común es que una columna esté asignada al campo equivocado.',
    },
    PACK_INVALID: {
      what: 'Este paquete de reglas no se puede usar; las reglas vigentes quedan como están.',
      act: 'Envíe la lista de problemas a quien hizo el paquete y pídalo de nuevo.',
    },
    PACK_CONFLICT: {
      what: 'Ya hay aquí un paquete de reglas de esta versión con otro contenido.',
      act: 'Pida a quien hizo el paquete un número de versión nuevo.',
    },
    PIN_NOT_SET: {
      what: 'Este puesto no tiene PIN de supervisor.',
      act: 'Pida a un supervisor que lo defina en la pantalla de Cumplimiento e inténtelo de nuevo.',
    },
    PIN_WRONG: {
      what: 'No se aceptó el PIN de supervisor.',
      act: 'Escríbalo de nuevo. Tras varios intentos fallidos, Kept espera antes de aceptar otro.',
    },
    PIN_TOO_SHORT: {
      what: 'Este PIN no se puede usar.',
      act: 'Elija uno de 6 a 64 caracteres; puede llevar letras y espacios.',
    },
    CASE_INVALID: {
      what: 'Este caso no se puede evaluar.',
      act: 'Corrija los campos que se nombran y evalúelo de nuevo.',
    },
  },
  refusal: {
    CHANNEL_NOT_FOR_DISPOSITION: 'Este resultado no se da por este canal. Elija otro canal u otro resultado.',
    CONTACT_POINT_REQUIRED: 'Elija el número o la dirección de que se trata.',
    CONTACT_POINT_UNKNOWN: 'Este número o dirección ya no está en la cuenta. Elija otro.',
    NOTE_REQUIRED: 'Escriba una nota: aquí hacen falta sus palabras.',
    NOTE_TOO_LONG: 'La nota es demasiado larga. No pase de 100,000 caracteres.',
    NEXT_STEP_REQUIRED: 'Diga cuándo volver a llamar.',
    NEXT_STEP_IN_THE_PAST: 'Esa hora ya pasó. Elija una posterior.',
    NEXT_STEP_OF_ANOTHER: 'Un próximo paso solo puede ser privado para usted.',
    NEXT_STEP_INCOMPLETE: 'Elija un día para el próximo paso o deje el paso según el resultado.',
    PROMISE_REQUIRED: 'Ingrese el monto prometido y el día en que vence.',
    PROMISE_WITHOUT_DISPOSITION: 'Una promesa va con el resultado PTP. Use PTP o borre la promesa.',
    PROMISE_AMOUNT_INVALID: 'Ingrese un monto mayor que cero, por ejemplo 50 o 50.00.',
    PROMISE_ABOVE_BALANCE: 'Es más de lo que se debe en esta moneda.',
    PROMISE_IN_THE_PAST: 'Una promesa no puede vencer en el pasado.',
    PROMISE_TOO_FAR: 'Falta más de un año. Revise la fecha.',
    PARTY_UNKNOWN: 'Esta persona ya no está en la cuenta.',
    DEBT_UNKNOWN: 'Una de estas deudas ya no está en la cuenta.',
    DEBTS_NONE_CHOSEN: 'Elija al menos una deuda de la que se habló.',
    ENDED_BEFORE_STARTED: 'El contacto no puede terminar antes de empezar.',
    DISPOSITION_REQUIRED: 'Ingrese un código de resultado, por ejemplo NA o PTP.',
    DISPOSITION_UNKNOWN: 'No existe ese código de resultado. Escriba parte de su nombre para encontrarlo.',
    NOTE_HAS_CARD_NUMBER:
      'Hay un número de tarjeta en estas palabras. Quítelo; pueden quedar los cuatro últimos dígitos.',
    NOTE_HAS_CARD_CODE: 'Hay un código de seguridad de una tarjeta en estas palabras. Quítelo; nunca se guarda.',
    NOTE_HAS_SSN:
      'Hay un número de Seguro Social en estas palabras. Quítelo; pueden quedar los cuatro últimos dígitos.',
    CONTACT_ALREADY_UNDONE: 'Esta entrada ya se había deshecho.',
    CONSENT_DAY_INVALID: 'El último día del consentimiento debe ser hoy o posterior.',
  },
  notice: {
    STORE_REBUILT: 'La base de datos se reconstruyó a partir del diario. No se perdió nada.',
    KEPT_FILE_DAMAGED:
      'Un archivo de importación conservado no se puede leer, así que faltan las cuentas de esa importación. Pida a su administrador que restaure el archivo desde una copia de seguridad y reconstruya la base de datos.',
    JOURNAL_TAIL_CUT:
      'El último registro del diario, incompleto, se recortó tras un cierre inesperado. No se perdió ninguna entrada guardada.',
    JOURNAL_DAMAGED:
      'El diario está dañado, así que Kept es de solo lectura. Puede consultar, pero avise a su administrador antes de seguir trabajando.',
    JOURNAL_HEALED: 'El diario se completó a partir de la base de datos. No se perdió nada.',
    CLOCK_WENT_BACK:
      'El reloj de esta PC se atrasó. Las entradas conservan su orden, pero revise la fecha y la hora en Windows.',
    KEY_FILE_IN_USE:
      'Solo para pruebas: la clave de estos datos está en un archivo y no bajo la protección de Windows.',
    DEMONSTRATION: 'Estas son cuentas inventadas para practicar. Nadie aquí es real.',
    STORE_REBUILT_events_one:
      'La base de datos se reconstruyó a partir del diario ({{count, number}} entrada). No se perdió nada.',
    STORE_REBUILT_events_other:
      'La base de datos se reconstruyó a partir del diario ({{count, number}} entradas). No se perdió nada.',
    JOURNAL_HEALED_events_one:
      'El diario se completó a partir de la base de datos ({{count, number}} entrada). No se perdió nada.',
    JOURNAL_HEALED_events_other:
      'El diario se completó a partir de la base de datos ({{count, number}} entradas). No se perdió nada.',
    SETTINGS_RESET: 'No se pudo leer su configuración, así que rige la habitual. El archivo dañado se puso aparte.',
  },
  scorePart: {
    balance: 'Se deben {{fact}}',
    'never-contacted': 'Nadie lo ha intentado aún',
    'many-attempts': 'Ya van {{fact}} intentos',
    'next-step-due': 'El próximo paso toca ahora',
    'next-step-due-hours': 'Próximo paso con {{fact}} h de atraso',
    'next-step-due-days_one': 'Próximo paso con {{count, number}} día de atraso',
    'next-step-due-days_other': 'Próximo paso con {{count, number}} días de atraso',
    'promise-broken_one': 'Promesa con {{fact}} día de atraso',
    'promise-broken_other': 'Promesa con {{fact}} días de atraso',
    'days-past-due_one': '{{fact}} día de atraso',
    'days-past-due_other': '{{fact}} días de atraso',
    'reached-before_one': 'Ya contestó antes ({{fact}} conversación)',
    'reached-before_other': 'Ya contestó antes ({{fact}} conversaciones)',
    'contacted-today': 'Contactado hace {{fact}} h',
    'contacted-now': 'Contactado hace menos de una hora',
    disputed_one: '{{fact}} deuda en disputa',
    disputed_other: '{{fact}} deudas en disputa',
  },
  rowErrorTitles: {
    TOO_FEW_COLUMNS: 'Faltan columnas',
    TOO_MANY_COLUMNS: 'Sobran columnas',
    CELL_TOO_LARGE: 'Celda muy grande',
    ID_MISSING: 'Falta el número',
    ID_DUPLICATE: 'Número repetido',
    ID_MANGLED: 'Número alterado',
    AMOUNT_MISSING: 'Falta el monto',
    AMOUNT_UNREADABLE: 'Monto ilegible',
    AMOUNT_TOO_LARGE: 'Monto muy grande',
    DATE_UNREADABLE: 'Fecha ilegible',
    DATE_IMPOSSIBLE: 'Fecha imposible',
    DATE_IMPLAUSIBLE: 'Fecha poco creíble',
    FLAG_UNREADABLE: 'Sí/no ilegible',
    DEBT_TYPE_UNKNOWN: 'Tipo de deuda desconocido',
    CURRENCY_UNKNOWN: 'Moneda desconocida',
    CONTROL_CHARACTERS: 'Caracteres de control',
    LEADING_ZEROS_LOST: 'Ceros iniciales perdidos',
  },
  unknownRefusal: 'No permitido ({{reason}}).',
};
