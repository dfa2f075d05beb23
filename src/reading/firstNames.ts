import type { Gender } from "./titles.js";

/**
 * First names that news in English meets often and that tell whether their bearer is he or she; our own list. Names that
 * both bear somewhere ("Andrea", "Jean", "Kim", "Robin", "Alex", "Nikita") are left out.
 */
const ROWS: Readonly<Record<Gender, string>> = {
  male:
    "Abdul Abdullah Abdulrahman Abiy Adam Ahmed Ahmad Alan Albert Aleksandar Aleksandr Alexander Alexei Alexey Alfred Ali Amir " +
    "Anatoly Andrew Andrei Andrés Andriy Anthony Antonio António Antony Arthur Ashraf Barack Bashar Ben Benjamin Bernard Bernie " +
    "Bill Binyamin Bob Boris Brad Brian Bruce Carl Carlos Charles Chuck Christopher Colin Craig Daniel Danny David Dennis Denis " +
    "Dick Dmitri Dmitry Dmytro Donald Doug Douglas Edward Emmanuel Enrique Eric Ernest Evan Evo Faisal Farouk Felipe Félix Fernando " +
    "Francis Francisco Francois François Frank Franz Fred Gary Gennady George Gerald Gerard Gianni Giorgos Giuseppe Gordon Greg " +
    "Gregory Guillermo Gustavo Hamid Hans Harold Harry Hassan Heiko Heinrich Henry Herman Hosni Hossein Howard Hugo Hussein Ibrahim " +
    "Igor Ilham Imran Isaac Isaias Ismail Ivan Jack Jacob Jake Jaime Jair James Jason Javad Javier Jeff Jeffrey Jeremy Jerome Jim " +
    "Jimmy Joe Joachim Johannes John Jonathan José Jorge Josep Joseph Josh Joshua Juan Julian Justin Karim Karl Keith Kenneth Kevin " +
    "Khalid Khalifa Klaus Kofi Konstantin Larry Lars Laurent Lawrence Leon Leonid Lloyd Louis Lucas Luis Luiz Luigi Mahmoud " +
    "Manuel Marc Marco Marcus Mario Mark Mariano Martin Martín Matthew Matteo Max Mehmet Michael Michel Miguel Mike Mikhail " +
    "Miloš Mitch Mohamed Mohammad Mohammed Moshe Mustafa Mykhailo Mykola Narendra Nawaz Nicolas Nicolás Nicholas Nikolai Nikolay " +
    "Nouri Oleg Oleksandr Oleksiy Olaf Omar Oscar Osama Pablo Patrick Paul Paulo Pedro Pete Peter Petro Philip Phil Philippe Pierre " +
    "Qassem Rafael Ralph Ramzan Raúl Ray Raymond Recep Richard Rob Robert Roberto Roger Ronald Rudolf Rudy Ryan Saad Saddam " +
    "Salman Salva Sam Samuel Scott Sean Sebastian Sergei Sergey Sergio Shimon Shinzo Silvio Simon Stanislav Stefan Stephen " +
    "Steve Steven Stuart Tayyip Ted Thomas Tim Timothy Tom Tony Umar Vadim Viktor Victor Vincent Vitaly Vladimir Volodymyr Vyacheslav " +
    "Walter Wayne Wilbur William Wolfgang Xavier Yahya Yair Yasser Yevgeny Yitzhak Yuri Yusuf Zalmay",
  female:
    "Abigail Agnes Aisha Alejandra Alice Alicia Alexandra Amanda Amy Ana Ángela Angela Angelina Anita Ann Anna Annalena Anne Annie " +
    "Antonia Barbara Beatriz Benazir Bertha Betty Brenda Bridget Caitlin Carla Carmen Carol Caroline Catherine Cathy " +
    "Charlotte Cheryl Christine Christina Claire Claudia Condoleezza Cristina Cynthia Daria Deborah Debbie Diana Diane Dilma Donna " +
    "Doris Dorothy Eleanor Elena Elisabeth Elizabeth Ella Ellen Emily Emma Erna Esther Ethel Eva Evelyn Fatima Fatou Federica Fiona " +
    "Florence Frances Geraldine Gina Gloria Golda Hannah Heather Heidi Helen Helena Hillary Indira Irene Irina Isabel Isabella " +
    "Ivana Ivanka Jacinda Jane Janet Jennifer Jessica Jill Joan Joanna Josephine Joyce Juanita Judith Judy Julia Julie Kamala Karen " +
    "Kate Katherine Kathleen Kathy Katie Keiko Kellyanne Kristalina Kristen Larisa Laura Lauren Laurie Leila Lena Linda Lisa Liz " +
    "Lucia Lucy Luisa Lyudmila Madeleine Maia Margaret Margarita Margot Maria María Marie Marina Marine Martha Mary Megan Melania " +
    "Melissa Michelle Miriam Molly Monica Nadia Nancy Naomi Natalia Natalie Natalya Nicola Nikki Nina Noura Olena Olga Olivia Pamela " +
    "Patricia Paula Pauline Penny Priti Rachel Raisa Rebecca Renata Rosa Rose Roza Ruth Sabine Sally Samantha Sandra Sanna Sara Sarah " +
    "Sheikh-Hasina Sheila Sofia Sonia Sophie Stephanie Susan Susana Suzanne Svetlana Tamara Tatiana Tatyana Theresa Tina Tulsi " +
    "Ulrike Ursula Valentina Valerie Vanessa Vera Veronica Victoria Violeta Viktoria Virginia Wendy Yulia Yvonne Zainab Zuzana",
};

const GENDER_OF: ReadonlyMap<string, Gender> = new Map(
  (["male", "female"] as const).flatMap((g) => ROWS[g].split(" ").map((name) => [name, g] as const)),
);

/** Whether somebody of that first name is he or she; null where the name does not tell. Case counts. */
export function genderOfFirstName(name: string): Gender | null {
  return GENDER_OF.get(name) ?? GENDER_OF.get(name.split("-")[0] ?? "") ?? null;
}
