import { afterEach, beforeEach, describe } from 'vitest';
import type { StorePort } from '#shared/contract/store';
import { describeAppending } from './appending-suite';
import { describeHistory } from './history-suite';
import { describeImporting } from './importing-suite';
import { describeOpening } from './opening-suite';
import { describeQueueFilters, describeQuickSearch, describeWork } from './queue-asks-suite';
import { describeQueue } from './queue-suite';
import { describeReading } from './reading-suite';
import { describeRules } from './rules-suite';

/** A place where stores can be started one after another on the same databases. */
export type StorePlace = {
  readonly start: () => Promise<StorePort>;
  readonly end: () => Promise<void>;
};

/** Starts another store on the databases of the running test. */
export type StartStore = () => Promise<StorePort>;

/** The behaviour every implementation of the port must have. Each test has databases of its own. */
export function describeStorePort(name: string, place: () => Promise<StorePlace>): void {
  describe(`the store: ${name}`, () => {
    let there: StorePlace;
    beforeEach(async () => {
      there = await place();
    });
    afterEach(() => there.end());
    const start: StartStore = () => there.start();

    describe('opening', () => {
      describeOpening(start);
    });
    describe('placements', () => {
      describeImporting(start);
    });
    describe('events', () => {
      describeAppending(start);
    });
    describe('queue', () => {
      describeQueue(start);
    });
    describe('what is asked of the queue', () => {
      describeQueueFilters(start);
    });
    describe('quick search', () => {
      describeQuickSearch(start);
    });
    describe('work', () => {
      describeWork(start);
    });
    describe('rules', () => {
      describeRules(start);
    });
    describe('reading', () => {
      describeReading(start);
    });
    describe('the contact history', () => {
      describeHistory(start);
    });
  });
}
