/**
 * Well-known armed groups, and the blocs and regions that news lets speak as one ("the West"). One row one
 * line, columns as in `bodies.ts`; our own list. A name after `the:` counts only behind "the" (the West, but
 * not "West" on a map).
 */
export const GROUPS = `
armed-group | PSE | Q38799 | Hamas; Islamic Resistance Movement; Izz ad-Din al-Qassam Brigades; Qassam Brigades; al-Qassam Brigades
armed-group | PSE | - | Palestinian Islamic Jihad; Islamic Jihad
armed-group | LBN | Q41053 | Hezbollah; Hizbollah; Hizbullah; Hezballah; Hizballah
armed-group | YEM | - | Houthis; Huthis; Houthi movement; Houthi; Huthi; Ansar Allah; Ansarullah
armed-group | AFG | Q42418 | Taliban; Taleban; Afghan Taliban
armed-group | PAK | - | Tehreek-e-Taliban Pakistan; Pakistani Taliban; TTP
armed-group | AFG | - | Haqqani network; Haqqani Network
armed-group | - | Q2429253 | Islamic State; Islamic State of Iraq and Syria; Islamic State in Iraq and Syria; Islamic State of Iraq and the Levant; ISIS; ISIL; Daesh; Da'esh
armed-group | - | Q34490 | al-Qaeda; al Qaeda; Al Qaeda; Al-Qaeda; al-Qaida; Al-Qaida; al Qaida; Al Qaida
armed-group | - | - | Al-Qaeda in the Islamic Maghreb; al-Qaeda in the Islamic Maghreb; AQIM
armed-group | YEM | - | Al-Qaeda in the Arabian Peninsula; al-Qaeda in the Arabian Peninsula; AQAP
armed-group | SOM | - | al-Shabaab; al Shabaab; Al-Shabaab; Al Shabaab; al-Shabab; Shabaab
armed-group | NGA | - | Boko Haram
armed-group | MLI | - | Jama'at Nusrat al-Islam wal-Muslimin; JNIM
armed-group | SYR | - | Hayat Tahrir al-Sham; Hay'at Tahrir al-Sham; HTS; Nusra Front; al-Nusra Front; Jabhat al-Nusra
armed-group | SYR | - | Syrian Democratic Forces; SDF
armed-group | SYR | - | Free Syrian Army; FSA; Syrian National Army
armed-group | SYR | - | People's Protection Units; YPG
armed-group | TUR | - | Kurdistan Workers' Party; Kurdistan Workers’ Party; Kurdistan Workers Party; PKK
armed-group | IRQ | - | Popular Mobilization Forces; Popular Mobilisation Forces; PMF; Hashd al-Shaabi
armed-group | IRQ | - | Kataib Hezbollah; Kata'ib Hezbollah
armed-group | IRQ | - | Peshmerga; peshmerga
armed-group | IRN | - | Mujahedin-e-Khalq; Mujahedeen-e-Khalq; People's Mujahedin of Iran; MEK
armed-group | RUS | - | Wagner Group; Wagner; Africa Corps
armed-group | UKR | - | Donetsk People's Republic; Donetsk People’s Republic; DPR; DNR
armed-group | UKR | - | Luhansk People's Republic; Luhansk People’s Republic; LPR; LNR
armed-group | SDN | - | Rapid Support Forces; RSF; R.S.F.
armed-group | SDN | - | Sudan People's Liberation Movement-North; SPLM-N
armed-group | SSD | - | Sudan People's Liberation Movement; Sudan People’s Liberation Movement; SPLM; SPLA
armed-group | ETH | - | Tigray People's Liberation Front; Tigray People’s Liberation Front; TPLF; T.P.L.F.
armed-group | ETH | - | Oromo Liberation Army; OLA
armed-group | COD | - | March 23 Movement; M23; M23 Movement
armed-group | COD | - | Allied Democratic Forces; ADF
armed-group | RWA | - | Democratic Forces for the Liberation of Rwanda; FDLR
armed-group | UGA | - | Lord's Resistance Army; Lord’s Resistance Army; LRA
armed-group | MOZ | - | Renamo; RENAMO
armed-group | AGO | - | UNITA; Unita
armed-group | LBY | - | Libyan National Army; Libyan Arab Armed Forces; LNA
armed-group | ESH | - | Polisario Front; Polisario; Frente Polisario
armed-group | COL | - | Revolutionary Armed Forces of Colombia; FARC; Farc
armed-group | COL | - | National Liberation Army; ELN
armed-group | PER | - | Shining Path
armed-group | ESP | - | Basque Homeland and Freedom; ETA
armed-group | GBR | - | Irish Republican Army; IRA; I.R.A.; Provisional IRA
armed-group | LKA | - | Liberation Tigers of Tamil Eelam; LTTE; Tamil Tigers
armed-group | MMR | - | Arakan Army
armed-group | MMR | - | Kachin Independence Army; KIA
armed-group | MMR | - | Karen National Union; KNU
armed-group | PHL | - | Moro Islamic Liberation Front; MILF
armed-group | PHL | - | Abu Sayyaf
armed-group | PHL | - | New People's Army; New People’s Army; NPA
armed-group | IND | - | Lashkar-e-Taiba; Lashkar-e-Tayyiba; LeT
armed-group | XKX | - | Kosovo Liberation Army; KLA; UCK
group | - | - | the:West; Western allies; Western powers; Western nations; Western governments; Western countries; Western states; Western capitals
group | - | - | the:East; Eastern bloc; Eastern Bloc
group | - | - | Global South; global South
group | - | - | Gulf states; Gulf States; Gulf countries; Gulf Arab states; Arab Gulf states; Gulf monarchies; the:Gulf
group | - | - | Arab states; Arab countries; Arab nations; Arab world; the:Arabs
group | - | - | Baltic states; Baltic States; Baltic countries; the:Baltics
group | - | - | Nordic countries; Nordic states; the:Nordics
group | - | - | Balkan states; the:Balkans
group | - | - | African states; African countries; African nations; African leaders
group | - | - | European states; European countries; European nations; European allies; European leaders; European powers; European capitals; the:Europeans; Europeans; Europe
group | - | - | Latin American countries; Latin American nations; Latin America
group | - | - | Asian countries; Asian nations
group | - | - | international community
group | - | - | Axis of Resistance; axis of resistance
group | - | - | Allies; the:Allies; NATO allies; Nato allies
group | - | - | coalition; US-led coalition; U.S.-led coalition
group | - | - | the:Kurds; Kurds; Iraqi Kurds; Syrian Kurds
`;
