/**
 * The countries of the world as English-language news writes them: one row one line.
 *
 *     code | Wikidata | names, the usual one first | adjectives | one/many of its people | capitals
 *
 * Codes are ISO 3166-1 alpha-3 (XKX, user-assigned, is Kosovo). Codes and formal names were checked against
 * i18n-iso-countries 7.14 (MIT), Wikidata ids come from @rapideditor/country-coder 5.6 (ISC; Denmark and the
 * Netherlands: the country, not the kingdom); adjectives, peoples, older spellings and capitals are our own.
 * "Capitals" are the cities that stand for a government in the news, so Tel Aviv, Lagos or Abidjan too;
 * Brussels stands for the European Union (`bodies.ts`). "Congo" and "Congolese" are Kinshasa's, as news
 * agencies have it. "Korea" alone, and the adjectives of Dominica, belong to nobody for certain.
 */
export const COUNTRIES = `
AFG | Q889 | Afghanistan; Islamic Emirate of Afghanistan; Islamic Republic of Afghanistan | Afghan | Afghan/Afghans | Kabul
AGO | Q916 | Angola | Angolan | Angolan/Angolans | Luanda
ALB | Q222 | Albania | Albanian | Albanian/Albanians | Tirana
AND | Q228 | Andorra | Andorran | Andorran/Andorrans | Andorra la Vella
ARE | Q878 | United Arab Emirates; UAE; U.A.E.; Emirates | Emirati | Emirati/Emiratis | Abu Dhabi
ARG | Q414 | Argentina; Argentine Republic | Argentine; Argentinian; Argentinean | Argentine/Argentines; Argentinian/Argentinians | Buenos Aires
ARM | Q399 | Armenia | Armenian | Armenian/Armenians | Yerevan
ATG | Q781 | Antigua and Barbuda; Antigua | Antiguan | Antiguan/Antiguans | St. John's
AUS | Q408 | Australia | Australian; Aussie | Australian/Australians; Aussie/Aussies | Canberra
AUT | Q40 | Austria | Austrian | Austrian/Austrians | Vienna
AZE | Q227 | Azerbaijan | Azerbaijani; Azeri | Azerbaijani/Azerbaijanis; Azeri/Azeris | Baku
BDI | Q967 | Burundi | Burundian | Burundian/Burundians | Gitega; Bujumbura
BEL | Q31 | Belgium | Belgian | Belgian/Belgians |
BEN | Q962 | Benin | Beninese; Beninois | Beninese/Beninese | Porto-Novo; Cotonou
BFA | Q965 | Burkina Faso; Burkina | Burkinabe; Burkinabé | Burkinabe/Burkinabes | Ouagadougou
BGD | Q902 | Bangladesh | Bangladeshi | Bangladeshi/Bangladeshis | Dhaka
BGR | Q219 | Bulgaria | Bulgarian | Bulgarian/Bulgarians | Sofia
BHR | Q398 | Bahrain | Bahraini | Bahraini/Bahrainis | Manama
BHS | Q778 | Bahamas; The Bahamas | Bahamian | Bahamian/Bahamians | Nassau
BIH | Q225 | Bosnia and Herzegovina; Bosnia-Herzegovina; Bosnia & Herzegovina; Bosnia; BiH | Bosnian | Bosnian/Bosnians | Sarajevo
BLR | Q184 | Belarus; Republic of Belarus; Byelorussia | Belarusian; Belarussian; Belarusan | Belarusian/Belarusians; Belarussian/Belarussians | Minsk
BLZ | Q242 | Belize | Belizean | Belizean/Belizeans | Belmopan
BOL | Q750 | Bolivia; Plurinational State of Bolivia | Bolivian | Bolivian/Bolivians | La Paz; Sucre
BRA | Q155 | Brazil; Federative Republic of Brazil | Brazilian | Brazilian/Brazilians | Brasilia; Brasília
BRB | Q244 | Barbados | Barbadian; Bajan | Barbadian/Barbadians; Bajan/Bajans | Bridgetown
BRN | Q921 | Brunei; Brunei Darussalam | Bruneian | Bruneian/Bruneians | Bandar Seri Begawan
BTN | Q917 | Bhutan | Bhutanese | Bhutanese/Bhutanese | Thimphu
BWA | Q963 | Botswana | Botswanan; Batswana | Motswana/Batswana; Botswanan/Botswanans | Gaborone
CAF | Q929 | Central African Republic; C.A.R. | Central African | Central African/Central Africans | Bangui
CAN | Q16 | Canada | Canadian | Canadian/Canadians | Ottawa
CHE | Q39 | Switzerland; Swiss Confederation | Swiss | Swiss/Swiss | Bern; Berne
CHL | Q298 | Chile | Chilean | Chilean/Chileans | Santiago
CHN | Q148 | China; People's Republic of China; PRC; P.R.C.; mainland China; Communist China | Chinese | Chinese/Chinese | Beijing; Peking
CIV | Q1008 | Ivory Coast; Cote d'Ivoire; Côte d'Ivoire | Ivorian | Ivorian/Ivorians | Yamoussoukro; Abidjan
CMR | Q1009 | Cameroon | Cameroonian | Cameroonian/Cameroonians | Yaounde; Yaoundé
COD | Q974 | Democratic Republic of the Congo; Democratic Republic of Congo; DR Congo; D.R. Congo; DRC; D.R.C.; Congo-Kinshasa; Congo; Zaire | Congolese | Congolese/Congolese | Kinshasa
COG | Q971 | Republic of the Congo; Republic of Congo; Congo Republic; Congo-Brazzaville |  |  | Brazzaville
COL | Q739 | Colombia | Colombian | Colombian/Colombians | Bogota; Bogotá
COM | Q970 | Comoros; Union of the Comoros | Comorian; Comoran | Comorian/Comorians; Comoran/Comorans | Moroni
CPV | Q1011 | Cape Verde; Cabo Verde | Cape Verdean; Cabo Verdean | Cape Verdean/Cape Verdeans | Praia
CRI | Q800 | Costa Rica | Costa Rican | Costa Rican/Costa Ricans | San Jose; San José
CUB | Q241 | Cuba | Cuban | Cuban/Cubans | Havana
CYP | Q229 | Cyprus; Republic of Cyprus | Cypriot; Greek Cypriot | Cypriot/Cypriots; Greek Cypriot/Greek Cypriots | Nicosia
CZE | Q213 | Czech Republic; Czechia | Czech | Czech/Czechs | Prague
DEU | Q183 | Germany; Federal Republic of Germany; West Germany | German | German/Germans | Berlin; Bonn
DJI | Q977 | Djibouti | Djiboutian | Djiboutian/Djiboutians | Djibouti City
DMA | Q784 | Dominica; Commonwealth of Dominica |  |  | Roseau
DNK | Q35 | Denmark; Kingdom of Denmark | Danish | Dane/Danes; Danish/Danish | Copenhagen
DOM | Q786 | Dominican Republic | Dominican | Dominican/Dominicans | Santo Domingo
DZA | Q262 | Algeria | Algerian | Algerian/Algerians | Algiers
ECU | Q736 | Ecuador | Ecuadorian; Ecuadorean; Ecuadoran | Ecuadorian/Ecuadorians; Ecuadorean/Ecuadoreans | Quito
EGY | Q79 | Egypt; Arab Republic of Egypt | Egyptian | Egyptian/Egyptians | Cairo
ERI | Q986 | Eritrea | Eritrean | Eritrean/Eritreans | Asmara
ESP | Q29 | Spain; Kingdom of Spain | Spanish | Spaniard/Spaniards; Spanish/Spanish | Madrid
EST | Q191 | Estonia | Estonian | Estonian/Estonians | Tallinn
ETH | Q115 | Ethiopia | Ethiopian | Ethiopian/Ethiopians | Addis Ababa; Addis
FIN | Q33 | Finland | Finnish | Finn/Finns; Finnish/Finnish | Helsinki
FJI | Q712 | Fiji | Fijian | Fijian/Fijians | Suva
FRA | Q142 | France; French Republic | French | Frenchman/Frenchmen; Frenchwoman/Frenchwomen; French/French | Paris
FSM | Q702 | Micronesia; Federated States of Micronesia; FSM | Micronesian | Micronesian/Micronesians | Palikir
GAB | Q1000 | Gabon | Gabonese | Gabonese/Gabonese | Libreville
GBR | Q145 | United Kingdom; United Kingdom of Great Britain and Northern Ireland; Britain; Great Britain; UK; U.K. | British; UK; U.K. | Briton/Britons; Brit/Brits; British/British | London
GEO | Q230 | Georgia; Republic of Georgia | Georgian | Georgian/Georgians | Tbilisi
GHA | Q117 | Ghana | Ghanaian | Ghanaian/Ghanaians | Accra
GIN | Q1006 | Guinea; Republic of Guinea; Guinea-Conakry | Guinean | Guinean/Guineans | Conakry
GMB | Q1005 | Gambia; The Gambia; Republic of The Gambia | Gambian | Gambian/Gambians | Banjul
GNB | Q1007 | Guinea-Bissau | Bissau-Guinean | Bissau-Guinean/Bissau-Guineans | Bissau
GNQ | Q983 | Equatorial Guinea | Equatorial Guinean; Equatoguinean | Equatorial Guinean/Equatorial Guineans | Malabo
GRC | Q41 | Greece; Hellenic Republic | Greek; Hellenic | Greek/Greeks | Athens
GRD | Q769 | Grenada | Grenadian | Grenadian/Grenadians | St. George's
GTM | Q774 | Guatemala | Guatemalan | Guatemalan/Guatemalans | Guatemala City
GUY | Q734 | Guyana | Guyanese | Guyanese/Guyanese | Georgetown
HND | Q783 | Honduras | Honduran | Honduran/Hondurans | Tegucigalpa
HRV | Q224 | Croatia | Croatian; Croat | Croatian/Croatians; Croat/Croats | Zagreb
HTI | Q790 | Haiti | Haitian | Haitian/Haitians | Port-au-Prince
HUN | Q28 | Hungary | Hungarian | Hungarian/Hungarians | Budapest
IDN | Q252 | Indonesia | Indonesian | Indonesian/Indonesians | Jakarta; Nusantara
IND | Q668 | India; Republic of India | Indian | Indian/Indians | New Delhi; Delhi
IRL | Q27 | Ireland; Republic of Ireland; Irish Republic | Irish | Irishman/Irishmen; Irishwoman/Irishwomen; Irish/Irish | Dublin
IRN | Q794 | Iran; Islamic Republic of Iran; Islamic Republic; Persia | Iranian; Persian | Iranian/Iranians | Tehran; Teheran
IRQ | Q796 | Iraq; Republic of Iraq | Iraqi | Iraqi/Iraqis | Baghdad
ISL | Q189 | Iceland | Icelandic | Icelander/Icelanders | Reykjavik; Reykjavík
ISR | Q801 | Israel; State of Israel; Jewish state | Israeli | Israeli/Israelis | Jerusalem; Tel Aviv
ITA | Q38 | Italy; Italian Republic | Italian | Italian/Italians | Rome
JAM | Q766 | Jamaica | Jamaican | Jamaican/Jamaicans | Kingston
JOR | Q810 | Jordan; Hashemite Kingdom of Jordan; Hashemite Kingdom | Jordanian | Jordanian/Jordanians | Amman
JPN | Q17 | Japan | Japanese | Japanese/Japanese | Tokyo
KAZ | Q232 | Kazakhstan | Kazakh; Kazakhstani | Kazakh/Kazakhs; Kazakhstani/Kazakhstanis | Astana; Nur-Sultan
KEN | Q114 | Kenya | Kenyan | Kenyan/Kenyans | Nairobi
KGZ | Q813 | Kyrgyzstan; Kyrgyz Republic; Kirghizia | Kyrgyz; Kyrgyzstani | Kyrgyz/Kyrgyz; Kyrgyzstani/Kyrgyzstanis | Bishkek
KHM | Q424 | Cambodia; Kampuchea | Cambodian; Khmer | Cambodian/Cambodians | Phnom Penh
KIR | Q710 | Kiribati | I-Kiribati | I-Kiribati/I-Kiribati | Tarawa; South Tarawa
KNA | Q763 | Saint Kitts and Nevis; St. Kitts and Nevis; St Kitts and Nevis; St. Kitts | Kittitian | Kittitian/Kittitians | Basseterre
KOR | Q884 | South Korea; Republic of Korea; ROK; R.O.K.; S. Korea; S Korea | South Korean; S. Korean | South Korean/South Koreans | Seoul
KWT | Q817 | Kuwait | Kuwaiti | Kuwaiti/Kuwaitis | Kuwait City
LAO | Q819 | Laos; Lao People's Democratic Republic; Lao PDR | Laotian; Lao | Laotian/Laotians | Vientiane
LBN | Q822 | Lebanon | Lebanese | Lebanese/Lebanese | Beirut
LBR | Q1014 | Liberia | Liberian | Liberian/Liberians | Monrovia
LBY | Q1016 | Libya; State of Libya | Libyan | Libyan/Libyans | Tripoli
LCA | Q760 | Saint Lucia; St. Lucia; St Lucia | Saint Lucian; St. Lucian | Saint Lucian/Saint Lucians | Castries
LIE | Q347 | Liechtenstein | Liechtenstein | Liechtensteiner/Liechtensteiners | Vaduz
LKA | Q854 | Sri Lanka; Ceylon | Sri Lankan | Sri Lankan/Sri Lankans | Colombo; Sri Jayawardenepura Kotte
LSO | Q1013 | Lesotho | Basotho; Lesothan | Mosotho/Basotho | Maseru
LTU | Q37 | Lithuania | Lithuanian | Lithuanian/Lithuanians | Vilnius
LUX | Q32 | Luxembourg; Grand Duchy of Luxembourg | Luxembourgish; Luxembourger | Luxembourger/Luxembourgers | Luxembourg City
LVA | Q211 | Latvia | Latvian | Latvian/Latvians | Riga
MAR | Q1028 | Morocco; Kingdom of Morocco | Moroccan | Moroccan/Moroccans | Rabat
MCO | Q235 | Monaco | Monegasque; Monacan | Monegasque/Monegasques | Monte Carlo
MDA | Q217 | Moldova; Republic of Moldova; Moldavia | Moldovan; Moldavian | Moldovan/Moldovans | Chisinau; Chișinău; Chişinău
MDG | Q1019 | Madagascar | Malagasy; Madagascan | Malagasy/Malagasy; Malagasy/Malagasies | Antananarivo; Tananarive
MDV | Q826 | Maldives | Maldivian | Maldivian/Maldivians | Male; Malé
MEX | Q96 | Mexico; United Mexican States | Mexican | Mexican/Mexicans | Mexico City
MHL | Q709 | Marshall Islands | Marshallese | Marshallese/Marshallese | Majuro
MKD | Q221 | North Macedonia; Republic of North Macedonia; Macedonia; FYROM; Former Yugoslav Republic of Macedonia | North Macedonian; Macedonian | North Macedonian/North Macedonians; Macedonian/Macedonians | Skopje
MLI | Q912 | Mali | Malian | Malian/Malians | Bamako
MLT | Q233 | Malta | Maltese | Maltese/Maltese | Valletta
MMR | Q836 | Myanmar; Burma | Burmese; Myanmar; Myanmarese | Burmese/Burmese | Naypyidaw; Naypyitaw; Nay Pyi Taw; Rangoon; Yangon
MNE | Q236 | Montenegro | Montenegrin | Montenegrin/Montenegrins | Podgorica
MNG | Q711 | Mongolia | Mongolian; Mongol | Mongolian/Mongolians; Mongol/Mongols | Ulaanbaatar; Ulan Bator
MOZ | Q1029 | Mozambique | Mozambican | Mozambican/Mozambicans | Maputo
MRT | Q1025 | Mauritania | Mauritanian | Mauritanian/Mauritanians | Nouakchott
MUS | Q1027 | Mauritius | Mauritian | Mauritian/Mauritians | Port Louis
MWI | Q1020 | Malawi | Malawian | Malawian/Malawians | Lilongwe
MYS | Q833 | Malaysia | Malaysian | Malaysian/Malaysians | Kuala Lumpur; Putrajaya
NAM | Q1030 | Namibia | Namibian | Namibian/Namibians | Windhoek
NER | Q1032 | Niger; Republic of Niger | Nigerien | Nigerien/Nigeriens | Niamey
NGA | Q1033 | Nigeria; Federal Republic of Nigeria | Nigerian | Nigerian/Nigerians | Abuja; Lagos
NIC | Q811 | Nicaragua | Nicaraguan | Nicaraguan/Nicaraguans | Managua
NLD | Q55 | Netherlands; The Netherlands; Kingdom of the Netherlands; Holland | Dutch; Netherlands | Dutchman/Dutchmen; Dutchwoman/Dutchwomen; Dutch/Dutch | The Hague; Amsterdam
NOR | Q20 | Norway; Kingdom of Norway | Norwegian | Norwegian/Norwegians | Oslo
NPL | Q837 | Nepal | Nepali; Nepalese | Nepali/Nepalis; Nepalese/Nepalese | Kathmandu; Katmandu
NRU | Q697 | Nauru | Nauruan | Nauruan/Nauruans | Yaren
NZL | Q664 | New Zealand; Aotearoa; Aotearoa New Zealand; NZ; N.Z. | New Zealand; Kiwi | New Zealander/New Zealanders; Kiwi/Kiwis | Wellington
OMN | Q842 | Oman; Sultanate of Oman | Omani | Omani/Omanis | Muscat
PAK | Q843 | Pakistan; Islamic Republic of Pakistan | Pakistani | Pakistani/Pakistanis | Islamabad
PAN | Q804 | Panama; Panamá | Panamanian | Panamanian/Panamanians | Panama City
PER | Q419 | Peru; Perú | Peruvian | Peruvian/Peruvians | Lima
PHL | Q928 | Philippines; Republic of the Philippines | Philippine; Filipino; Filipina | Filipino/Filipinos; Filipina/Filipinas | Manila
PLW | Q695 | Palau | Palauan | Palauan/Palauans | Ngerulmud; Koror
PNG | Q691 | Papua New Guinea; PNG; P.N.G. | Papua New Guinean | Papua New Guinean/Papua New Guineans | Port Moresby
POL | Q36 | Poland | Polish | Pole/Poles; Polish/Polish | Warsaw
PRK | Q423 | North Korea; Democratic People's Republic of Korea; DPRK; D.P.R.K.; N. Korea; N Korea; Hermit Kingdom | North Korean; N. Korean | North Korean/North Koreans | Pyongyang; P'yongyang
PRT | Q45 | Portugal | Portuguese | Portuguese/Portuguese | Lisbon
PRY | Q733 | Paraguay | Paraguayan | Paraguayan/Paraguayans | Asuncion; Asunción
PSE | Q219060 | Palestine; State of Palestine; Palestinian Territories; Palestinian territories; Occupied Palestinian Territory | Palestinian | Palestinian/Palestinians | Ramallah
QAT | Q846 | Qatar; State of Qatar | Qatari | Qatari/Qataris | Doha
ROU | Q218 | Romania; Rumania | Romanian; Rumanian | Romanian/Romanians | Bucharest
RUS | Q159 | Russia; Russian Federation | Russian | Russian/Russians | Moscow
RWA | Q1037 | Rwanda | Rwandan | Rwandan/Rwandans | Kigali
SAU | Q851 | Saudi Arabia; Kingdom of Saudi Arabia; KSA; Saudi | Saudi; Saudi Arabian | Saudi/Saudis; Saudi Arabian/Saudi Arabians | Riyadh
SDN | Q1049 | Sudan; Republic of the Sudan; Republic of Sudan | Sudanese | Sudanese/Sudanese | Khartoum; Port Sudan
SEN | Q1041 | Senegal | Senegalese | Senegalese/Senegalese | Dakar
SGP | Q334 | Singapore | Singaporean; Singapore | Singaporean/Singaporeans | Singapore
SLB | Q685 | Solomon Islands; Solomons | Solomon Islander | Solomon Islander/Solomon Islanders | Honiara
SLE | Q1044 | Sierra Leone | Sierra Leonean; Sierra Leonian | Sierra Leonean/Sierra Leoneans | Freetown
SLV | Q792 | El Salvador | Salvadoran; Salvadorean; Salvadorian | Salvadoran/Salvadorans; Salvadorean/Salvadoreans | San Salvador
SMR | Q238 | San Marino | Sammarinese | Sammarinese/Sammarinese | San Marino
SOM | Q1045 | Somalia; Federal Republic of Somalia | Somali; Somalian | Somali/Somalis | Mogadishu
SRB | Q403 | Serbia | Serbian; Serb | Serbian/Serbians; Serb/Serbs | Belgrade
SSD | Q958 | South Sudan; Republic of South Sudan | South Sudanese | South Sudanese/South Sudanese | Juba
STP | Q1039 | Sao Tome and Principe; São Tomé and Príncipe; São Tomé and Principe; Sao Tome | Sao Tomean; São Toméan | Sao Tomean/Sao Tomeans | São Tomé
SUR | Q730 | Suriname; Surinam | Surinamese | Surinamese/Surinamese | Paramaribo
SVK | Q214 | Slovakia; Slovak Republic | Slovak; Slovakian | Slovak/Slovaks; Slovakian/Slovakians | Bratislava
SVN | Q215 | Slovenia | Slovenian; Slovene | Slovenian/Slovenians; Slovene/Slovenes | Ljubljana
SWE | Q34 | Sweden | Swedish | Swede/Swedes; Swedish/Swedish | Stockholm
SWZ | Q1050 | Eswatini; Kingdom of Eswatini; Swaziland | Swazi | Swazi/Swazis | Mbabane; Lobamba
SYC | Q1042 | Seychelles | Seychellois | Seychellois/Seychellois | Victoria
SYR | Q858 | Syria; Syrian Arab Republic | Syrian | Syrian/Syrians | Damascus
TCD | Q657 | Chad; Republic of Chad | Chadian | Chadian/Chadians | N'Djamena; N’Djamena; Ndjamena
TGO | Q945 | Togo | Togolese | Togolese/Togolese | Lome; Lomé
THA | Q869 | Thailand; Siam | Thai | Thai/Thais | Bangkok
TJK | Q863 | Tajikistan | Tajik; Tajikistani | Tajik/Tajiks; Tajikistani/Tajikistanis | Dushanbe
TKM | Q874 | Turkmenistan | Turkmen | Turkmen/Turkmens | Ashgabat
TLS | Q574 | East Timor; Timor-Leste; Timor Leste | East Timorese; Timorese | East Timorese/East Timorese; Timorese/Timorese | Dili
TON | Q678 | Tonga; Kingdom of Tonga | Tongan | Tongan/Tongans | Nuku'alofa; Nukuʻalofa
TTO | Q754 | Trinidad and Tobago; Trinidad | Trinidadian | Trinidadian/Trinidadians | Port of Spain
TUN | Q948 | Tunisia | Tunisian | Tunisian/Tunisians | Tunis
TUR | Q43 | Turkey; Turkiye; Türkiye; Republic of Turkey | Turkish | Turk/Turks; Turkish/Turkish | Ankara
TUV | Q672 | Tuvalu | Tuvaluan | Tuvaluan/Tuvaluans | Funafuti
TZA | Q924 | Tanzania; United Republic of Tanzania | Tanzanian | Tanzanian/Tanzanians | Dodoma; Dar es Salaam
UGA | Q1036 | Uganda | Ugandan | Ugandan/Ugandans | Kampala
UKR | Q212 | Ukraine; the Ukraine | Ukrainian | Ukrainian/Ukrainians | Kyiv; Kiev; Kyyiv
URY | Q77 | Uruguay | Uruguayan | Uruguayan/Uruguayans | Montevideo
USA | Q30 | United States; United States of America; U.S.; US; USA; U.S.A.; U.S; America | American; U.S.; US; U.S | American/Americans | Washington; Washington DC; Washington D.C.; Washington, D.C.; Washington, DC
UZB | Q265 | Uzbekistan | Uzbek; Uzbekistani | Uzbek/Uzbeks; Uzbekistani/Uzbekistanis | Tashkent
VAT | Q237 | Holy See; Vatican; Vatican City; Vatican City State | Vatican |  |
VCT | Q757 | Saint Vincent and the Grenadines; St. Vincent and the Grenadines; St Vincent and the Grenadines | Vincentian | Vincentian/Vincentians | Kingstown
VEN | Q717 | Venezuela; Bolivarian Republic of Venezuela | Venezuelan | Venezuelan/Venezuelans | Caracas
VNM | Q881 | Vietnam; Viet Nam; Socialist Republic of Vietnam; North Vietnam | Vietnamese; North Vietnamese | Vietnamese/Vietnamese | Hanoi
VUT | Q686 | Vanuatu | Vanuatuan; Ni-Vanuatu | Vanuatuan/Vanuatuans | Port Vila
WSM | Q683 | Samoa; Western Samoa | Samoan | Samoan/Samoans | Apia
XKX | Q1246 | Kosovo; Republic of Kosovo | Kosovar; Kosovan; Kosovo Albanian | Kosovar/Kosovars; Kosovan/Kosovans; Kosovo Albanian/Kosovo Albanians | Pristina; Prishtina
YEM | Q805 | Yemen; Republic of Yemen | Yemeni; Yemenite | Yemeni/Yemenis; Yemenite/Yemenites | Sanaa; Sana'a; Sanʿa
ZAF | Q258 | South Africa; Republic of South Africa; RSA | South African | South African/South Africans | Pretoria; Cape Town
ZMB | Q953 | Zambia | Zambian | Zambian/Zambians | Lusaka
ZWE | Q954 | Zimbabwe | Zimbabwean | Zimbabwean/Zimbabweans | Harare
TWN | Q865 | Taiwan; Republic of China; ROC; Chinese Taipei | Taiwanese; Taiwan | Taiwanese/Taiwanese | Taipei
HKG | Q8646 | Hong Kong | Hong Kong | Hong Konger/Hong Kongers; Hongkonger/Hongkongers |
MAC | Q14773 | Macau; Macao | Macanese | Macanese/Macanese |
ABW | Q21203 | Aruba | Aruban | Aruban/Arubans | Oranjestad
BMU | Q23635 | Bermuda | Bermudian; Bermudan | Bermudian/Bermudians; Bermudan/Bermudans | Hamilton
COK | Q26988 | Cook Islands | Cook Islander | Cook Islander/Cook Islanders | Avarua
CUW | Q25279 | Curacao; Curaçao | Curacaoan | Curacaoan/Curacaoans | Willemstad
CYM | Q5785 | Cayman Islands; Caymans | Caymanian | Caymanian/Caymanians | George Town
ESH | Q6250 | Western Sahara | Sahrawi; Saharawi | Sahrawi/Sahrawis; Saharawi/Saharawis | Laayoune; El Aaiún
FLK | Q9648 | Falkland Islands; Falklands; Malvinas; Falkland Islands (Malvinas) |  | Falkland Islander/Falkland Islanders | Port Stanley
FRO | Q4628 | Faroe Islands; Faroes | Faroese | Faroese/Faroese | Torshavn; Tórshavn
GIB | Q1410 | Gibraltar | Gibraltarian | Gibraltarian/Gibraltarians |
GRL | Q223 | Greenland | Greenlandic | Greenlander/Greenlanders | Nuuk
GUM | Q16635 | Guam | Guamanian | Guamanian/Guamanians | Hagatna; Hagåtña
NCL | Q33788 | New Caledonia | New Caledonian; Kanak | New Caledonian/New Caledonians; Kanak/Kanaks | Noumea; Nouméa
NIU | Q34020 | Niue | Niuean | Niuean/Niueans | Alofi
PRI | Q1183 | Puerto Rico | Puerto Rican | Puerto Rican/Puerto Ricans | San Juan
PYF | Q30971 | French Polynesia; Tahiti | Tahitian | Tahitian/Tahitians | Papeete
`;
