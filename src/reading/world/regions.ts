/**
 * States and provinces that news names without their country, as English spells them: of the United States, Canada,
 * Australia, Germany and India. They are places, and their governments act as bodies ("the Texas legislature").
 * "Georgia" and "Washington" are left to those who know countries and capitals; "Virginia" to those who know people.
 */
const REGIONS: ReadonlySet<string> = new Set(
  (
    "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa " +
    "Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska " +
    "Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Wisconsin Wyoming " +
    "Alberta Manitoba Ontario Quebec Québec Saskatchewan Newfoundland Queensland Tasmania " +
    "Bavaria Saxony Hesse Brandenburg Kashmir Punjab Gujarat Kerala Bihar Assam Manipur"
  ).split(" "),
);

export function isRegion(word: string): boolean {
  return REGIONS.has(word);
}
