import type { Seeded } from './seeded';

export type Place = {
  readonly city: string;
  readonly state: string;
  /** A ZIP of that city. */
  readonly zip: string;
  /** An area code in use there. Numbers are in the range 555-01xx, which is kept free for fiction. */
  readonly areaCode: string;
};

function place(city: string, state: string, zip: string, areaCode: string): Place {
  return { city, state, zip, areaCode };
}

/** Every time zone of the states, both sides of states that lie in two, and places without daylight saving. */
export const PLACES: readonly Place[] = [
  place('Birmingham', 'AL', '35203', '205'),
  place('Anchorage', 'AK', '99501', '907'),
  place('Phoenix', 'AZ', '85004', '602'),
  place('Window Rock', 'AZ', '86515', '928'),
  place('Fresno', 'CA', '93721', '559'),
  place('Los Angeles', 'CA', '90012', '213'),
  place('Sacramento', 'CA', '95814', '916'),
  place('Pueblo', 'CO', '81003', '719'),
  place('Hartford', 'CT', '06103', '860'),
  place('Washington', 'DC', '20005', '202'),
  place('Miami', 'FL', '33130', '305'),
  place('Pensacola', 'FL', '32502', '850'),
  place('Macon', 'GA', '31201', '478'),
  place('Honolulu', 'HI', '96813', '808'),
  place('Boise', 'ID', '83702', '208'),
  place('Chicago', 'IL', '60607', '312'),
  place('Evansville', 'IN', '47708', '812'),
  place('Fort Wayne', 'IN', '46802', '260'),
  place('Wichita', 'KS', '67202', '316'),
  place('Louisville', 'KY', '40202', '502'),
  place('Baton Rouge', 'LA', '70801', '225'),
  place('Worcester', 'MA', '01608', '508'),
  place('Baltimore', 'MD', '21201', '410'),
  place('Grand Rapids', 'MI', '49503', '616'),
  place('Duluth', 'MN', '55802', '218'),
  place('Saint Louis', 'MO', '63103', '314'),
  place('Billings', 'MT', '59101', '406'),
  place('Asheville', 'NC', '28801', '828'),
  place('Omaha', 'NE', '68102', '402'),
  place('Newark', 'NJ', '07102', '973'),
  place('Albuquerque', 'NM', '87102', '505'),
  place('Reno', 'NV', '89501', '775'),
  place('Brooklyn', 'NY', '11201', '718'),
  place('Syracuse', 'NY', '13202', '315'),
  place('Dayton', 'OH', '45402', '937'),
  place('Tulsa', 'OK', '74103', '918'),
  place('Eugene', 'OR', '97401', '541'),
  place('Pittsburgh', 'PA', '15222', '412'),
  place('San Juan', 'PR', '00901', '787'),
  place('Charleston', 'SC', '29401', '843'),
  place('Rapid City', 'SD', '57701', '605'),
  place('Knoxville', 'TN', '37902', '865'),
  place('El Paso', 'TX', '79901', '915'),
  place('Houston', 'TX', '77002', '713'),
  place('Laredo', 'TX', '78040', '956'),
  place('Ogden', 'UT', '84401', '801'),
  place('Norfolk', 'VA', '23510', '757'),
  place('Spokane', 'WA', '99201', '509'),
  place('Green Bay', 'WI', '54301', '920'),
  place('Casper', 'WY', '82601', '307'),
];

const STREETS: readonly string[] = [
  'Alder Court',
  'Beacon Hill Road',
  'Canal Street',
  'Delancey Row',
  'Elderberry Lane',
  'Foundry Street',
  'Granary Road',
  'Heron Way',
  'Ivy Terrace',
  'Juniper Loop',
  'Kingfisher Drive',
  'Lantern Street',
  'Mill Pond Road',
  'North Orchard Avenue',
  'Old Ferry Road',
  'Paddock Lane',
  'Quarry Hill Drive',
  'Rosewood Avenue',
  'South Meridian Street',
  'Tannery Row',
  'Upper Mesa Trail',
  'Vineyard Street',
];

/** A phone number of that place, as creditors write them, in one of their ways. */
export function inventPhone(chance: Seeded, at: Place): string {
  const line = `01${String(chance.int(0, 99)).padStart(2, '0')}`;
  return chance.pick([
    `(${at.areaCode}) 555-${line}`,
    `${at.areaCode}-555-${line}`,
    `${at.areaCode}555${line}`,
    `+1 ${at.areaCode} 555 ${line}`,
  ]);
}

/** First and second line of an address; the second is mostly empty. */
export function inventAddress(chance: Seeded): readonly [string, string] {
  const first = `${chance.int(3, 9_899)} ${chance.pick(STREETS)}`;
  const second = chance.chance(0.25) ? `${chance.pick(['Apt', 'Unit', '#'])} ${chance.int(1, 420)}` : '';
  return [first, second];
}
