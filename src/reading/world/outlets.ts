/**
 * Well-known news agencies, papers and stations: one row one line, columns as in `bodies.ts` (the country of
 * the head office; our own list). An outlet that is not here is still one when its name says so: see
 * `OUTLET_WORDS`.
 */
export const OUTLETS = `
outlet | - | Q130879 | Reuters; Thomson Reuters; Reuters News Agency
outlet | USA | Q40469 | Associated Press; AP; A.P.
outlet | FRA | Q40464 | Agence France-Presse; Agence France Presse; AFP; A.F.P.
outlet | USA | - | Bloomberg News; Bloomberg
outlet | USA | - | United Press International; UPI
outlet | DEU | - | Deutsche Presse-Agentur; dpa; DPA
outlet | CHN | - | Xinhua; Xinhua News Agency; Xinhua news agency
outlet | CHN | - | Global Times
outlet | CHN | - | People's Daily; People’s Daily
outlet | CHN | - | China Daily
outlet | CHN | - | China Central Television; CCTV; CGTN
outlet | RUS | - | TASS; Tass; Itar-Tass; ITAR-TASS
outlet | RUS | - | Interfax
outlet | RUS | - | RIA Novosti; RIA; RIA Novosti news agency
outlet | RUS | - | Sputnik
outlet | RUS | - | RT; Russia Today
outlet | RUS | - | Rossiya 1; Rossiya-1; Rossiya 24
outlet | RUS | - | Kommersant
outlet | RUS | - | Izvestia
outlet | RUS | - | Novaya Gazeta
outlet | RUS | - | Pravda
outlet | LVA | - | Meduza
outlet | UKR | - | Ukrinform
outlet | UKR | - | Interfax-Ukraine
outlet | UKR | - | Kyiv Independent
outlet | UKR | - | Ukrainska Pravda
outlet | BLR | - | BelTA; Belta
outlet | JPN | - | Kyodo; Kyodo News; Kyodo News Agency
outlet | JPN | - | NHK
outlet | JPN | - | Nikkei; Nikkei Asia
outlet | JPN | - | Asahi Shimbun
outlet | JPN | - | Yomiuri Shimbun
outlet | KOR | - | Yonhap; Yonhap News Agency; Yonhap news agency
outlet | PRK | - | Korean Central News Agency; KCNA; K.C.N.A.
outlet | PRK | - | Rodong Sinmun
outlet | IND | - | Press Trust of India; PTI
outlet | IND | - | ANI; Asian News International
outlet | IND | - | Hindustan Times
outlet | IND | - | Times of India; The Times of India
outlet | IND | - | The Hindu
outlet | PAK | - | Dawn
outlet | IRN | - | IRNA; Islamic Republic News Agency
outlet | IRN | - | Fars; Fars News Agency; Fars news agency
outlet | IRN | - | Tasnim; Tasnim News Agency; Tasnim news agency
outlet | IRN | - | ISNA
outlet | IRN | - | Press TV
outlet | TUR | - | Anadolu; Anadolu Agency; Anadolu news agency; Anadolu Ajansi
outlet | TUR | - | Hurriyet; Hürriyet
outlet | SAU | - | Saudi Press Agency; SPA
outlet | SAU | - | Al Arabiya; Al-Arabiya
outlet | SAU | - | Asharq al-Awsat; Asharq Al-Awsat
outlet | QAT | Q13477 | Al Jazeera; Al-Jazeera; al-Jazeera
outlet | QAT | - | Qatar News Agency; QNA
outlet | ARE | - | WAM; Emirates News Agency
outlet | ARE | - | The National
outlet | EGY | - | MENA; Middle East News Agency
outlet | EGY | - | Al-Ahram; al-Ahram
outlet | EGY | - | Al-Qahera News; Al Qahera News
outlet | SYR | - | SANA; Syrian Arab News Agency
outlet | LBN | - | Al-Manar; al-Manar
outlet | LBN | - | Al-Mayadeen; al-Mayadeen; Al Mayadeen
outlet | PSE | - | WAFA; Wafa
outlet | ISR | - | Haaretz
outlet | ISR | - | Jerusalem Post; The Jerusalem Post
outlet | ISR | - | Times of Israel; The Times of Israel
outlet | ISR | - | Yedioth Ahronoth; Ynet
outlet | ISR | - | Channel 12
outlet | ISR | - | Channel 13
outlet | GBR | Q9531 | British Broadcasting Corporation; BBC; B.B.C.; BBC News; BBC World Service
outlet | GBR | - | Sky News
outlet | GBR | - | ITV; ITV News
outlet | GBR | - | Channel 4; Channel 4 News
outlet | GBR | - | The Times; Times of London; The Times of London; London Times
outlet | GBR | - | Sunday Times; The Sunday Times
outlet | GBR | - | Financial Times; The Financial Times; FT
outlet | GBR | Q11148 | The Guardian; Guardian
outlet | GBR | - | The Observer
outlet | GBR | - | The Independent
outlet | GBR | - | Daily Telegraph; The Daily Telegraph; The Telegraph; Telegraph; Sunday Telegraph
outlet | GBR | - | Daily Mail; The Daily Mail
outlet | GBR | - | The Economist; Economist
outlet | GBR | - | Middle East Eye
outlet | GBR | - | Iran International
outlet | USA | Q9684 | The New York Times; New York Times; NYT; N.Y. Times
outlet | USA | Q166032 | The Washington Post; Washington Post; WaPo
outlet | USA | Q164746 | The Wall Street Journal; Wall Street Journal; WSJ
outlet | USA | - | Los Angeles Times; The Los Angeles Times; L.A. Times; LA Times
outlet | USA | - | USA Today
outlet | USA | - | Washington Times; The Washington Times
outlet | USA | - | Boston Globe; The Boston Globe
outlet | USA | - | Chicago Tribune
outlet | USA | Q48340 | CNN; C.N.N.; Cable News Network
outlet | USA | Q186068 | Fox News; Fox News Channel
outlet | USA | - | MSNBC
outlet | USA | - | NBC; NBC News
outlet | USA | - | ABC News; ABC
outlet | USA | - | CBS; CBS News
outlet | USA | - | CNBC
outlet | USA | - | NPR; National Public Radio
outlet | USA | - | PBS; PBS NewsHour
outlet | USA | - | Voice of America; VOA
outlet | USA | - | Radio Free Europe; Radio Free Europe/Radio Liberty; RFE/RL; Radio Liberty
outlet | USA | - | Radio Free Asia; RFA
outlet | USA | - | Politico; POLITICO
outlet | USA | - | Axios
outlet | USA | - | Semafor
outlet | USA | - | Foreign Policy
outlet | USA | - | Foreign Affairs
outlet | USA | - | Time; TIME; Time magazine
outlet | USA | - | Newsweek
outlet | USA | - | The New Yorker; New Yorker
outlet | USA | - | The Atlantic
outlet | USA | - | NK News
outlet | FRA | - | Le Monde
outlet | FRA | - | Le Figaro
outlet | FRA | - | Liberation; Libération
outlet | FRA | - | France 24; France24
outlet | FRA | - | Radio France Internationale; RFI
outlet | FRA | - | Jeune Afrique
outlet | FRA | - | Euronews
outlet | DEU | - | Der Spiegel; Spiegel
outlet | DEU | - | Deutsche Welle; DW
outlet | DEU | - | Die Zeit
outlet | DEU | - | Bild
outlet | DEU | - | Frankfurter Allgemeine Zeitung; FAZ
outlet | DEU | - | Sueddeutsche Zeitung; Süddeutsche Zeitung
outlet | ITA | - | ANSA; Ansa
outlet | ITA | - | Corriere della Sera
outlet | ITA | - | La Repubblica; Repubblica
outlet | ESP | - | EFE; Efe
outlet | ESP | - | El Pais; El País
outlet | CHE | - | Neue Zürcher Zeitung; NZZ
outlet | POL | - | PAP; Polish Press Agency
outlet | HKG | - | South China Morning Post; SCMP
outlet | TWN | - | Central News Agency; CNA
outlet | TWN | - | Taipei Times
outlet | SGP | - | Straits Times; The Straits Times
outlet | AUS | - | Sydney Morning Herald; The Sydney Morning Herald
outlet | CAN | - | Globe and Mail; The Globe and Mail
outlet | CAN | - | Canadian Broadcasting Corporation; CBC
outlet | IRL | - | Irish Times; The Irish Times
outlet | KEN | - | Daily Nation
outlet | BRA | - | Folha de S.Paulo; Folha de S. Paulo
outlet | ARG | - | Clarin; Clarín
outlet | COL | - | El Tiempo
outlet | MEX | - | El Universal
outlet | VAT | - | Vatican News; L'Osservatore Romano
`;

/** Last words of names that make an unknown organisation an outlet ("The Evening Post"). */
export const OUTLET_WORDS: ReadonlySet<string> = new Set(
  (
    "Agency Broadcasting Chronicle Courier Daily Dispatch Gazette Herald Journal Magazine Mail Mirror Monitor " +
    "News Newspaper Newswire Observer Post Press Radio Reporter Review Standard Star Sun Telegraph Television " +
    "Times Tribune TV Weekly Wire"
  ).split(" "),
);
