/**
 * Well-known bodies: organs of states, intergovernmental organisations, and buildings, streets and cities
 * that stand for one of them. One row one line:
 *
 *     kind | country (ISO 3166-1 alpha-3) or - | Wikidata or - | names, the usual one first
 *
 * `body` is an organ of a state or of several, `government` one that stands for the whole government,
 * `organisation` is private, `state` is a country or part of one without a code of its own. The list and the
 * names are our own; a Wikidata id stands only where we are sure of it.
 */
export const BODIES = `
body | - | Q1065 | United Nations; UN; U.N.; United Nations Organization; UNO; Turtle Bay
body | - | Q37470 | United Nations Security Council; UN Security Council; U.N. Security Council; Security Council; UNSC
body | - | Q47423 | United Nations General Assembly; UN General Assembly; U.N. General Assembly; General Assembly; UNGA
body | - | - | United Nations Secretariat; UN Secretariat; U.N. Secretariat
body | - | - | United Nations Human Rights Council; UN Human Rights Council; U.N. Human Rights Council; Human Rights Council
body | - | - | Office of the United Nations High Commissioner for Human Rights; OHCHR; UN human rights office; U.N. human rights office
body | - | Q132551 | United Nations High Commissioner for Refugees; UNHCR; UN refugee agency; U.N. refugee agency
body | - | - | United Nations Relief and Works Agency; UNRWA; U.N.R.W.A.
body | - | - | United Nations Office for the Coordination of Humanitarian Affairs; OCHA; UNOCHA
body | - | Q740308 | United Nations Children's Fund; UNICEF; Unicef
body | - | - | United Nations Development Programme; United Nations Development Program; UNDP
body | - | - | United Nations Environment Programme; UNEP
body | - | Q7809 | United Nations Educational, Scientific and Cultural Organization; UNESCO; Unesco
body | - | Q7817 | World Health Organization; World Health Organisation; WHO; W.H.O.
body | - | Q204344 | World Food Programme; World Food Program; WFP; W.F.P.
body | - | Q82151 | Food and Agriculture Organization; Food and Agriculture Organisation; FAO
body | - | Q54129 | International Labour Organization; International Labor Organization; International Labour Organisation; ILO
body | - | Q41984 | International Atomic Energy Agency; IAEA; I.A.E.A.; UN nuclear watchdog; U.N. nuclear watchdog; U.N. nuclear agency
body | - | - | Organisation for the Prohibition of Chemical Weapons; Organization for the Prohibition of Chemical Weapons; OPCW
body | - | - | Comprehensive Nuclear-Test-Ban Treaty Organization; CTBTO
body | - | Q47488 | International Criminal Court; ICC; I.C.C.
body | - | - | International Court of Justice; ICJ; I.C.J.; World Court
body | - | Q7164 | World Bank; World Bank Group
body | - | Q7804 | International Monetary Fund; IMF; I.M.F.
body | - | Q7825 | World Trade Organization; World Trade Organisation; WTO; W.T.O.
body | - | - | International Organization for Migration; International Organisation for Migration; IOM
body | - | - | International Civil Aviation Organization; ICAO
body | - | - | International Maritime Organization; IMO
body | - | - | International Energy Agency; IEA
body | - | - | Interpol; INTERPOL
body | - | Q41550 | Organisation for Economic Co-operation and Development; Organization for Economic Cooperation and Development; OECD
body | - | Q7795 | Organization of the Petroleum Exporting Countries; OPEC; Opec
group | - | - | OPEC+; OPEC plus
body | - | Q458 | European Union; EU; E.U.; Brussels; European Community; European Communities
body | - | Q8880 | European Commission; EU Commission; E.U. Commission
body | - | Q8889 | European Parliament; EU Parliament; E.U. Parliament
body | - | Q8886 | European Council
body | - | - | Council of the European Union; EU Council; Council of the EU
body | - | - | European External Action Service; EEAS
body | - | - | European Court of Justice; Court of Justice of the European Union; ECJ; E.C.J.
body | - | - | European Court of Human Rights; ECHR; E.C.H.R.
body | - | Q8901 | European Central Bank; ECB; E.C.B.
body | - | - | Europol
body | - | - | Frontex
body | - | Q8908 | Council of Europe
body | - | Q81299 | Organization for Security and Co-operation in Europe; Organization for Security and Cooperation in Europe; Organisation for Security and Co-operation in Europe; OSCE; O.S.C.E.
body | - | Q7184 | North Atlantic Treaty Organization; North Atlantic Treaty Organisation; NATO; Nato; N.A.T.O.
body | - | - | Supreme Headquarters Allied Powers Europe; SHAPE
body | - | - | Warsaw Pact
body | - | Q7159 | African Union; AU; A.U.; Organization of African Unity; OAU
body | - | - | African Union Commission; AU Commission
body | - | - | African Union Peace and Security Council; AU Peace and Security Council
body | - | - | Economic Community of West African States; ECOWAS; Ecowas
body | - | - | Economic Community of Central African States; ECCAS
body | - | - | Southern African Development Community; SADC
body | - | - | Intergovernmental Authority on Development; IGAD
body | - | - | East African Community; EAC
group | - | - | Alliance of Sahel States; AES
body | - | - | African Development Bank; AfDB
body | - | Q7172 | Arab League; League of Arab States
body | - | - | Gulf Cooperation Council; Gulf Co-operation Council; GCC; G.C.C.
body | - | - | Organisation of Islamic Cooperation; Organization of Islamic Cooperation; Organization of the Islamic Conference; OIC
body | - | Q7768 | Association of Southeast Asian Nations; Association of South East Asian Nations; ASEAN; Asean
body | - | - | Asia-Pacific Economic Cooperation; APEC
body | - | - | Shanghai Cooperation Organisation; Shanghai Cooperation Organization; SCO
body | - | - | South Asian Association for Regional Cooperation; SAARC
body | - | - | Pacific Islands Forum
body | - | - | Asian Development Bank; ADB
body | - | - | Asian Infrastructure Investment Bank; AIIB
body | - | Q7779 | Commonwealth of Independent States; CIS
body | - | - | Collective Security Treaty Organization; Collective Security Treaty Organisation; CSTO
body | - | - | Eurasian Economic Union; EAEU
body | - | - | Organization of American States; OAS; O.A.S.
body | - | - | Caribbean Community; CARICOM; Caricom
body | - | - | Community of Latin American and Caribbean States; CELAC
body | - | - | Mercosur; Mercosul
body | - | - | Union of South American Nations; UNASUR
body | - | Q7785 | Commonwealth of Nations; Commonwealth Secretariat
group | - | Q1764511 | Group of Seven; G7; G-7
group | - | - | Group of Eight; G8; G-8
group | - | - | Group of 20; Group of Twenty; G20; G-20
group | - | - | Group of 77; G77; G-77
group | - | - | BRICS; Brics; BRIC
group | - | - | Non-Aligned Movement
group | - | - | P5+1; P5 + 1; E3+3; EU3+3
group | - | - | E3; EU3
group | - | - | P5; Permanent Five
group | - | - | Quad; the Quad; Quadrilateral Security Dialogue
group | - | - | AUKUS; Aukus
group | - | - | Five Eyes
group | - | - | Visegrad Group; Visegrad Four; V4
group | - | - | Minsk Group; OSCE Minsk Group
group | - | - | Middle East Quartet; Quartet; the Quartet
body | USA | Q35525 | White House; Oval Office; 1600 Pennsylvania Avenue
government | USA | - | Biden administration
government | USA | - | Trump administration; second Trump administration; first Trump administration
government | USA | - | Obama administration
government | USA | - | Bush administration
government | USA | - | Clinton administration
government | USA | - | Reagan administration
body | USA | Q789915 | United States Department of State; State Department; U.S. State Department; US State Department; Department of State; US Department of State; U.S. Department of State; Foggy Bottom
body | USA | Q11209 | United States Department of Defense; Defense Department; Department of Defense; U.S. Defense Department; US Department of Defense; U.S. Department of Defense; DOD; DoD; Pentagon; Department of War; War Department
body | USA | - | United States Department of the Treasury; Treasury Department; U.S. Treasury Department; US Treasury; U.S. Treasury; Department of the Treasury
body | USA | - | United States Department of Justice; Justice Department; U.S. Justice Department; US Justice Department; Department of Justice; U.S. Department of Justice; DOJ
body | USA | - | United States Department of Commerce; Commerce Department; U.S. Commerce Department; Department of Commerce
body | USA | - | United States Department of Energy; U.S. Energy Department; Energy Department; Department of Energy; DOE
body | USA | - | United States Department of Homeland Security; Homeland Security Department; Homeland Security; Department of Homeland Security; DHS
body | USA | - | United States Agency for International Development; U.S. Agency for International Development; USAID; U.S.A.I.D.
body | USA | - | Office of the United States Trade Representative; U.S. Trade Representative's Office; USTR
body | USA | - | Office of Foreign Assets Control; OFAC
body | USA | - | National Security Council; U.S. National Security Council; NSC
body | USA | Q37230 | Central Intelligence Agency; CIA; C.I.A.; Langley
body | USA | Q8333 | Federal Bureau of Investigation; FBI; F.B.I.
body | USA | Q121194 | National Security Agency; NSA; N.S.A.
body | USA | - | Defense Intelligence Agency; DIA
body | USA | - | Joint Chiefs of Staff; Joint Chiefs
body | USA | - | United States Central Command; U.S. Central Command; US Central Command; Central Command; CENTCOM; Centcom
body | USA | Q53536 | Federal Reserve; U.S. Federal Reserve; US Federal Reserve; Fed
body | USA | Q11268 | United States Congress; Congress; U.S. Congress; US Congress; Capitol Hill; Capitol
body | USA | Q66096 | United States Senate; U.S. Senate; US Senate; Senate
body | USA | Q11701 | United States House of Representatives; U.S. House of Representatives; US House of Representatives; U.S. House
body | USA | - | Senate Foreign Relations Committee
body | USA | - | House Foreign Affairs Committee
body | USA | Q11201 | Supreme Court of the United States; U.S. Supreme Court; US Supreme Court
body | USA | Q23548 | NASA; National Aeronautics and Space Administration
organisation | USA | Q29468 | Republican Party; GOP; G.O.P.; Republicans
organisation | USA | Q29552 | Democratic Party; Democrats
government | RUS | - | Kremlin
body | RUS | - | Russian Foreign Ministry; Russian foreign ministry; Smolenskaya Square
body | RUS | - | Russian Defence Ministry; Russian Defense Ministry; Russian defence ministry; Russian defense ministry
body | RUS | - | Russian Security Council; Security Council of Russia
body | RUS | - | State Duma; Duma; Russian Duma
body | RUS | - | Federation Council; Council of the Federation
body | RUS | - | Federal Assembly
body | RUS | - | Federal Security Service; FSB; F.S.B.; Lubyanka
body | RUS | - | Foreign Intelligence Service; SVR
body | RUS | - | GRU; G.R.U.
body | RUS | - | KGB; K.G.B.
government | GBR | - | Downing Street; 10 Downing Street; No. 10; No 10; Number 10; No.10; Number Ten; Whitehall
body | GBR | - | Foreign, Commonwealth and Development Office; Foreign, Commonwealth & Development Office; FCDO; Foreign Office; British Foreign Office; Foreign and Commonwealth Office
body | GBR | - | British Ministry of Defence; UK Ministry of Defence; MoD; MOD
body | GBR | - | Home Office; British Home Office
body | GBR | - | House of Commons; Commons
body | GBR | - | House of Lords; Lords
body | GBR | - | British Parliament; British parliament; UK Parliament; Westminster
body | GBR | - | Buckingham Palace
body | GBR | - | MI6; M.I.6; Secret Intelligence Service; SIS
body | GBR | - | MI5; M.I.5
body | GBR | - | Government Communications Headquarters; GCHQ
body | GBR | - | Scotland Yard; Metropolitan Police
body | GBR | - | Bank of England
organisation | GBR | - | Labour Party; British Labour Party; Labour
organisation | GBR | - | Conservative Party; Conservatives; Tories; Tory Party
body | FRA | - | Elysee; Elysee Palace; Élysée; Élysée Palace; Elysée; Elysée Palace
body | FRA | - | French Foreign Ministry; French foreign ministry; Quai d'Orsay; Quai d’Orsay
body | FRA | - | Matignon; Hotel Matignon; Hôtel Matignon
body | FRA | - | National Assembly of France; French National Assembly
body | DEU | - | German Chancellery; Federal Chancellery; German chancellery
body | DEU | Q154797 | Bundestag; German Bundestag
body | DEU | - | Bundesrat
body | DEU | - | German Foreign Office; German Foreign Ministry; German foreign ministry; Federal Foreign Office; Auswaertiges Amt; Auswärtiges Amt
body | DEU | - | Bundeswehr
body | DEU | - | Bundesbank
body | ITA | - | Palazzo Chigi; Chigi Palace
body | ITA | - | Farnesina
body | ITA | - | Quirinale; Quirinal Palace
body | ESP | - | Moncloa; Moncloa Palace
body | NLD | - | Binnenhof
body | POL | - | Sejm
government | CHN | - | Zhongnanhai
organisation | CHN | - | Communist Party of China; Chinese Communist Party; CCP; CPC
body | CHN | - | Politburo Standing Committee; Politburo
body | CHN | - | Chinese State Council; China's State Council
body | CHN | - | National People's Congress; NPC
body | CHN | - | People's Liberation Army; PLA; Chinese People's Liberation Army
body | CHN | - | Chinese Foreign Ministry; Chinese foreign ministry
body | CHN | - | Taiwan Affairs Office
body | TWN | - | Mainland Affairs Council
body | TWN | - | Legislative Yuan
organisation | TWN | - | Kuomintang; KMT
organisation | TWN | - | Democratic Progressive Party; DPP
body | JPN | - | Kantei
body | JPN | - | Diet; Japanese Diet
body | KOR | - | Blue House; Cheong Wa Dae
body | KOR | - | South Korean National Assembly
body | KOR | - | National Intelligence Service; NIS
body | KOR | - | Unification Ministry; South Korean Unification Ministry
organisation | PRK | - | Workers' Party of Korea; Workers’ Party of Korea; Workers' Party
body | PRK | - | Korean People's Army; Korean People’s Army
body | IND | - | Ministry of External Affairs; Indian Foreign Ministry; Indian foreign ministry; MEA; South Block
body | IND | - | Lok Sabha
body | IND | - | Rajya Sabha
organisation | IND | - | Bharatiya Janata Party; BJP; B.J.P.
body | PAK | - | Inter-Services Intelligence; ISI
body | TUR | - | Turkish presidency; Bestepe
organisation | TUR | - | Justice and Development Party; AKP; AK Party
body | ISR | - | Knesset; Israeli parliament
body | ISR | - | Israel Defense Forces; Israeli Defense Forces; Israel Defence Forces; IDF; I.D.F.; Israeli army; Israeli military
body | ISR | - | Mossad
body | ISR | - | Shin Bet
organisation | ISR | - | Likud; Likud Party
government | PSE | - | Palestinian Authority; Palestinian National Authority
organisation | PSE | - | Palestine Liberation Organization; Palestine Liberation Organisation; PLO; P.L.O.
organisation | PSE | - | Fatah
body | IRN | - | Supreme National Security Council; Iranian Supreme National Security Council
body | IRN | - | Islamic Revolutionary Guard Corps; Islamic Revolutionary Guards Corps; IRGC; Revolutionary Guards; Revolutionary Guard; Quds Force; Qods Force
body | IRN | - | Majlis; Majles; Iranian parliament
body | IRN | - | Guardian Council
body | IRN | - | Atomic Energy Organization of Iran; AEOI
body | SAU | - | Saudi royal court
body | UKR | - | Verkhovna Rada; Rada; Ukrainian parliament
body | UKR | - | Bankova
government | ETH | - | Ethiopian federal government
organisation | ZAF | - | African National Congress; ANC; A.N.C.
body | ZAF | - | Union Buildings
body | NGA | - | Aso Rock; Aso Villa
body | BRA | - | Planalto; Planalto Palace
body | BRA | - | Itamaraty
body | ARG | - | Casa Rosada; Pink House
body | VEN | - | Miraflores; Miraflores Palace
body | CHL | - | La Moneda
body | PHL | - | Malacanang; Malacañang; Malacanang Palace
body | LBN | - | Baabda Palace
organisation | - | - | International Committee of the Red Cross; ICRC; I.C.R.C.; Red Cross
organisation | - | - | International Federation of Red Cross and Red Crescent Societies; IFRC; Red Crescent
organisation | - | Q42970 | Amnesty International; Amnesty
organisation | - | Q187052 | Human Rights Watch; HRW
organisation | - | - | Doctors Without Borders; Medecins Sans Frontieres; Médecins Sans Frontières; MSF
organisation | - | - | International Crisis Group; Crisis Group
organisation | - | - | Oxfam
organisation | - | Q81307 | Greenpeace
organisation | - | - | Transparency International
organisation | - | - | Save the Children
organisation | - | - | International Rescue Committee
organisation | - | - | Norwegian Refugee Council; NRC
organisation | - | - | Community of Sant'Egidio; Sant'Egidio
organisation | - | - | Centre for Humanitarian Dialogue; Center for Humanitarian Dialogue
organisation | - | - | Carter Center
organisation | GBR | - | Syrian Observatory for Human Rights
organisation | GBR | - | Chatham House
organisation | USA | - | Council on Foreign Relations; CFR
organisation | USA | - | Carnegie Endowment for International Peace; Carnegie Endowment
organisation | USA | - | Brookings Institution; Brookings
organisation | USA | - | Rand Corporation; RAND Corporation; RAND
state | GBR | Q22 | Scotland; Scottish government
state | GBR | Q25 | Wales; Welsh government
state | GBR | Q26 | Northern Ireland
state | GBR | Q21 | England
state | ESP | Q5705 | Catalonia
state | CYP | Q23681 | Northern Cyprus; Turkish Republic of Northern Cyprus; TRNC
state | MDA | Q907112 | Transnistria; Transdniestria; Trans-Dniester
state | GEO | Q23334 | Abkhazia
state | GEO | Q23427 | South Ossetia
state | SOM | Q34754 | Somaliland
state | - | Q244165 | Nagorno-Karabakh Republic; Artsakh; Republic of Artsakh
government | IRQ | - | Kurdistan Regional Government; Kurdistan Regional Government of Iraq; KRG
state | - | Q15180 | Soviet Union; USSR; U.S.S.R.; Union of Soviet Socialist Republics
state | - | - | East Germany; German Democratic Republic; GDR
state | - | - | Yugoslavia; Federal Republic of Yugoslavia
`;
