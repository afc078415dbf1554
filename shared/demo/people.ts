import type { Seeded } from './seeded';

function list(text: string): readonly string[] {
  return text.split(',').map((name) => name.trim());
}

/** Invented people: first and last names are put together by chance. */
const ENGLISH_FIRST = list(`
  Aaron, Abigail, Adele, Amara, Andre, Beatrix, Bernard, Bridget, Caleb, Carmel, Celia, Clarence, Colette,
  Cornelius, Dahlia, Darnell, Delia, Desmond, Edith, Elliot, Esme, Felix, Florence, Gideon, Greta, Harriet,
  Hollis, Imani, Irving, Jolene, Judah, Keisha, Kwame, Lamar, Leona, Linus, Lorraine, Malcolm, Marguerite,
  Maud, Nadia, Nolan, Odessa, Orville, Priya, Quentin, Ramona, Rufus, Salome, Silas, Thaddeus, Thelma,
  Ulysses, Verna, Wendell, Winifred, Yusuf, Zelda, Zoë, Renée, Søren, Siobhán, Anh, Mei-Ling, D’Andre`);

const LAST = list(`
  Abernathy, Ashgrove, Balewa, Barrowman, Bexley, Birdwhistle, Blackthorn, Bonfield, Brightwater, Cadwell,
  Calloway, Castlebury, Chatterjee, Copperfield, Dandridge, Darrow, Eastlake, Elderkin, Fairweather,
  Farthing, Fennimore, Galloway, Goldfinch, Greenlee, Halvorsen, Hartwick, Hollowell, Ironwood, Jessop,
  Kettleburn, Kirkbride, Lindqvist, Lockridge, Marchbanks, Mbeki, Merriweather, Nakagawa, Nguyễn,
  Nightingale, Oakhurst, O’Dell, O’Shaughnessy, Pemberton, Quarles, Quisenberry, Ravenscroft, Redfern,
  Rosenquist, Sandoval-Pike, Satterthwaite, Silverthorne, Stonebridge, Szczepański, Tallmadge, Thackeray,
  Tran, Underhill, Van der Meulen, Vandergrift, Whitlock, Winterbourne, Wójcik, Yarborough,
  Featherstonehaugh-Cholmondeley, Papadimitriou-Constantinopoulos`);

const SPANISH_FIRST = list(`
  Alma, Anselmo, Begoña, Belén, Concepción, Dolores, Efraín, Esteban, Graciela, Inés, Íñigo, José Ramón,
  Lázaro, Maite, María de los Ángeles, Nuria, Ofelia, Raúl, Remedios, Rosalía, Santos, Teodoro, Ximena,
  Yolanda`);

const SPANISH_LAST = list(`
  Arredondo, Avellaneda, Bermúdez, Caballero, Cárdenas Ibáñez, Echeverría, Fuentes, Galindo, Hinojosa,
  Luján, Montenegro, Muñoz Peñaranda, Olivares, Peña, Quiñones, Rivadeneira, Saldívar, Santillán, Urrutia,
  Valdovinos, Villaseñor, Zúñiga`);

/** Invented businesses, all of them owing for goods or services. */
const BUSINESSES: readonly string[] = [
  'Bluestem Feed & Seed Co.',
  'Brass Lantern Taproom LLC',
  'Cedar Hollow Cabinetry, Inc.',
  'Copper Kettle Catering LLC',
  'Dovetail Millwork Partners',
  'Eastlake Veterinary Group, P.C.',
  'Fernwood Day Spa LLC',
  'Harbor & Pine Logistics LLC',
  'Ironwood Auto Body, Inc.',
  'Juniper Street Bakery',
  'Larkspur Landscaping Services',
  'Marigold Home Health LLC',
  'Northgate Tire & Wheel',
  'Old Mill Printing Co.',
  'Prairie Rose Event Rentals LLC',
  'Quillfeather Office Supply',
  'Red Bluff Masonry, Inc.',
  'Saltbox Roofing Partners',
  'Three Forks Irrigation Co.',
  'Two Rivers Dental Supply, Inc.',
  'Upland Outfitters LLC',
  'Wren & Finch Interiors',
  'Yarrow Organic Grocers Cooperative',
  'Consolidated Upper Valley Agricultural Equipment Leasing, Maintenance and Storage Cooperative Association, Inc.',
];

export type Person = {
  readonly firstName: string;
  readonly lastName: string;
  /** ISO 639 code, empty when the creditor said nothing. */
  readonly language: string;
};

/** An invented person. About one in eight speaks Spanish, and most of those are marked so by the creditor. */
export function inventPerson(chance: Seeded): Person {
  if (chance.chance(0.13)) {
    const language = chance.chance(0.8) ? 'es' : '';
    return { firstName: chance.pick(SPANISH_FIRST), lastName: chance.pick(SPANISH_LAST), language };
  }
  const language = chance.chance(0.1) ? 'en' : '';
  return { firstName: chance.pick(ENGLISH_FIRST), lastName: chance.pick(LAST), language };
}

/** An invented business; the number tells two of the same name apart. */
export function inventBusiness(chance: Seeded, number: number): string {
  const name = BUSINESSES[number % BUSINESSES.length] ?? 'Nameless Trading Co.';
  return number < BUSINESSES.length ? name : `${name} (${chance.pick(['North', 'South', 'East', 'West'])} location)`;
}

/** An address at example.com from a name: lower-case letters only, a number against doubles. */
export function inventEmail(person: Person, number: number): string {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[^A-Za-z]/gu, '')
      .toLowerCase();
  return `${plain(person.firstName).slice(0, 12)}.${plain(person.lastName).slice(0, 20)}${number}@example.com`;
}
